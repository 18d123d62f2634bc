package io.github.ilrs.model.dataset;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MissionRecordTest {
  private static final MissionRecord MISSION = Samples.of(MissionRecord.class);

  @Test
  void aCosparIdIsOneThatMatchesItsPattern() {
    String id = "2023-118ABCD";
    for (int length = 8; length <= id.length(); length++) {
      requireLikePattern(id.substring(0, length));
      for (int i = 0; i < length; i++) {
        for (String c : List.of("-", "/", "0", "9", ":", "@", "A", "Z", "[")) {
          requireLikePattern(id.substring(0, i) + c + id.substring(i + 1, length));
        }
      }
    }
  }

  private static void requireLikePattern(String id) {
    MissionRecord.Builder builder =
        MissionRecord.builder().from(MISSION).identifiers(Map.of("cospar", id));
    if (id.matches(MissionRecord.COSPAR)) {
      assertDoesNotThrow(builder::build, id);
    } else {
      assertThrows(InvalidValueException.class, builder::build, id);
    }
  }

  @Test
  void aNameIsOfALanguage() {
    MissionRecord.Builder builder =
        MissionRecord.builder().from(MISSION).names(Map.of("Chinese", "嫦娥七号"));

    assertThrows(InvalidValueException.class, builder::build);
  }
}
