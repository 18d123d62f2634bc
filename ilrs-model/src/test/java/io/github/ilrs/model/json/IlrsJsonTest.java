package io.github.ilrs.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.MassLimit;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IlrsJsonTest {
  private static final JsonMapper JSON = IlrsJson.mapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"carrier\":\"lander\" | \"carrier\":7",
        "\"carrier\":\"lander\" | \"carrier\":true",
        "\"kg\":10 | \"kg\":10.5",
        "\"kg\":10 | \"kg\":10.0",
        "\"kg\":10 | \"kg\":\"10\"",
        "\"day\":\"2026-11-21\" | \"day\":20778",
        "\"day\":\"2026-11-21\" | \"day\":\"\"",
        "\"day\":\"2026-11-21\" | \"day\":\"2026-11-21T00:00:00\"",
        "\"open\":true | \"open\":1",
        "\"open\":true | \"open\":\"true\"",
        "\"category\":\"A\" | \"category\":0",
      })
  void aValueOfAnotherJsonTypeIsRejected(String given, String other)
      throws JsonProcessingException {
    String json =
        "{\"limit\":{\"carrier\":\"lander\",\"kg\":10},\"day\":\"2026-11-21\",\"open\":true,"
            + "\"category\":\"A\"}";
    assertEquals(10, JSON.readValue(json, EveryType.class).limit().kg());

    assertThrows(
        JsonProcessingException.class,
        () -> JSON.readValue(json.replace(given, other), EveryType.class));
  }

  /** A value of every JSON type. */
  private record EveryType(MassLimit limit, LocalDate day, boolean open, Category category) {}
}
