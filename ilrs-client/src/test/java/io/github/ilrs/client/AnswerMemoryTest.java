package io.github.ilrs.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.client.AnswerMemory.Remembered;
import org.junit.jupiter.api.Test;

/** The memory of answers stays small. */
class AnswerMemoryTest {
  private static Remembered of(int bytes) {
    return new Remembered("\"a\"", "value", bytes);
  }

  @Test
  void theAnswerUnusedLongestGoesFirst() {
    AnswerMemory memory = new AnswerMemory(2, 1000);
    memory.keep("/a", of(1));
    memory.keep("/b", of(1));
    memory.find("/a");
    memory.keep("/c", of(1));

    assertTrue(memory.find("/a").isPresent());
    assertTrue(memory.find("/b").isEmpty());
    assertTrue(memory.find("/c").isPresent());
  }

  @Test
  void itHoldsNoMoreBytesThanItMayAlsoAfterAnswersWereReplacedAndForgotten() {
    AnswerMemory memory = new AnswerMemory(100, 10);
    for (int i = 0; i < 50; i++) {
      memory.keep("/a", of(4));
      memory.keep("/b" + i, of(4));
      memory.forget("/b" + i);
    }
    memory.keep("/c", of(6));
    assertEquals(2, memory.size());

    memory.keep("/d", of(5));
    assertEquals(1, memory.size());
    memory.keep("/too-large", of(11));
    assertEquals(0, memory.size());
    memory.keep("/e", of(10));
    assertEquals(1, memory.size());
  }
}
