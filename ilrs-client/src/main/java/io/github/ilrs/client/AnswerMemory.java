package io.github.ilrs.client;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last answers, so that a server need not send again what has not changed. It is bounded in
 * their number and in the bytes they were received as; the one unused longest goes first.
 */
final class AnswerMemory {
  private final int mostAnswers;
  private final long mostBytes;
  private final Map<String, Remembered> answers = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * An answer that a server gave.
   *
   * @param etag what the server calls this answer
   * @param value what it was read as
   * @param bytes how many it was received as
   */
  record Remembered(String etag, Object value, int bytes) {}

  AnswerMemory(int mostAnswers, long mostBytes) {
    this.mostAnswers = mostAnswers;
    this.mostBytes = mostBytes;
  }

  /** The last answer to this target. */
  synchronized Optional<Remembered> find(String target) {
    return Optional.ofNullable(answers.get(target));
  }

  /** Remembers an answer, and forgets what is too much. */
  synchronized void keep(String target, Remembered answer) {
    forget(target);
    answers.put(target, answer);
    bytes += answer.bytes;
    Iterator<Remembered> oldest = answers.values().iterator();
    while (answers.size() > mostAnswers || bytes > mostBytes) {
      bytes -= oldest.next().bytes;
      oldest.remove();
    }
  }

  /** Forgets the answer to this target. */
  synchronized void forget(String target) {
    Remembered forgotten = answers.remove(target);
    bytes -= forgotten == null ? 0 : forgotten.bytes;
  }

  /** How many answers are remembered. */
  synchronized int size() {
    return answers.size();
  }
}
