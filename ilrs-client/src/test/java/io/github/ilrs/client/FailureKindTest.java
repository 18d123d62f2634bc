package io.github.ilrs.client;

import static io.github.ilrs.client.CannedServer.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ilrs.model.DayOutOfRangeException;
import io.github.ilrs.model.IlrsException;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.response.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operation throws the same exception for an id, a day or a value as the embedded catalog. */
@Timeout(60)
class FailureKindTest {
  /** Sends one problem to an operation; the violations are JSON. */
  private static IlrsException failure(int status, String code, String violations) {
    String problem =
        """
        {"type":"about:blank","title":"Problem","status":%d,"code":"%s","violations":[%s]}"""
            .formatted(status, code, violations);
    try (CannedServer server =
            CannedServer.respondingWith(
                status, utf8(problem), "Content-Type", Problem.MEDIA_TYPE, "X-Request-Id", "r-1");
        IlrsClient client = IlrsClient.builder(server.uri()).maxRetries(0).build()) {
      return assertThrows(
          IlrsException.class, () -> HttpTransport.await(client.missionsApi().listMissions()));
    }
  }

  private static IlrsException rejected(String violation) {
    return failure(400, "invalid-parameter", violation);
  }

  @Test
  void anUnknownIdInThePathIsAnUnknownIdException() {
    IlrsException failure =
        failure(
            404,
            "not-found",
            """
            {"field":"id","value":"CE-5","message":"is not in this dataset","allowed":["CE-4","CE-6"]}""");

    UnknownIdException unknown = assertInstanceOf(UnknownIdException.class, failure);
    assertEquals("mission", unknown.kind());
    assertEquals("CE-5", unknown.id());
    assertEquals(List.of("CE-4", "CE-6"), unknown.nearest());
    assertEquals("There is no mission 'CE-5'; nearest: CE-4, CE-6", unknown.getMessage());
    BadRequestException cause =
        assertInstanceOf(BadRequestException.class, unknown.getCause(), "the facts of HTTP stay");
    assertEquals(OptionalInt.of(404), cause.status());
    assertEquals("r-1", cause.requestId());
    assertEquals(1, cause.problem().orElseThrow().violations().size());
  }

  @ParameterizedTest
  @CsvSource({"mission,mission", "lead,organization", "subject,subject"})
  void anUnknownIdInAFilterIsAnUnknownIdException(String field, String kind) {
    IlrsException failure =
        rejected(
            """
            {"field":"%s","value":"X-1","message":"is not in this dataset","allowed":["X-2"]}"""
                .formatted(field));

    UnknownIdException unknown = assertInstanceOf(UnknownIdException.class, failure);
    assertEquals(kind, unknown.kind());
    assertEquals(List.of("X-2"), unknown.nearest());
  }

  @Test
  void aDayOutOfRangeIsADayOutOfRangeException() {
    IlrsException failure =
        rejected(
            """
            {"field":"asOf","value":"2021-06-15","message":"is not a day from 2021-06-16 to today",
             "allowed":["2021-06-16/2026-11-21"]}""");

    DayOutOfRangeException day = assertInstanceOf(DayOutOfRangeException.class, failure);
    assertEquals(LocalDate.of(2021, 6, 15), day.day());
    assertEquals(LocalDate.of(2021, 6, 16), day.first());
    assertEquals(LocalDate.of(2026, 11, 21), day.last());
  }

  @Test
  void aValueThatIsNotAllowedIsAnInvalidValueException() {
    IlrsException failure =
        rejected(
            """
            {"field":"stage","value":"9","message":"is not one of the allowed values","allowed":["1","2"]}""");

    InvalidValueException invalid = assertInstanceOf(InvalidValueException.class, failure);
    assertEquals("stage", invalid.meaning());
    assertEquals("9", invalid.value());
    assertEquals(List.of("1", "2"), invalid.allowed());
  }

  @ParameterizedTest
  @CsvSource({
    "expected a day that is not before 2026-01-01, a day that is not before 2026-01-01",
    "is not well formed; expected: A day., A day.",
    "is longer than 80 characters, a value that the server accepts; it is longer than 80 characters"
  })
  void aMalformedValueIsAnInvalidValueExceptionThatSaysWhatIsExpected(
      String message, String expected) {
    for (String allowed : List.of("", "\"2021/x\"", "\"a/b\",\"c\"")) {
      IlrsException failure =
          rejected(
              """
              {"field":"to","value":"2025-01-01","message":"%s","allowed":[%s]}"""
                  .formatted(message, allowed));

      InvalidValueException invalid = assertInstanceOf(InvalidValueException.class, failure);
      assertEquals("2025-01-01", invalid.value());
      if (allowed.isEmpty()) {
        assertEquals(expected, invalid.expected());
      }
    }
  }

  @Test
  void otherProblemsAreServiceExceptions() {
    String parameter =
        """
        {"field":"bogus","message":"is not a parameter of this path","allowed":["asOf"]}""";
    String value =
        """
        {"field":"mission","value":"X","message":"is wrong","allowed":[]}""";

    assertInstanceOf(BadRequestException.class, rejected(parameter));
    assertInstanceOf(BadRequestException.class, rejected(""));
    assertInstanceOf(BadRequestException.class, failure(404, "not-found", ""));
    assertInstanceOf(BadRequestException.class, failure(400, "malformed-request", value));
    assertInstanceOf(BadRequestException.class, failure(404, "invalid-parameter", value));
    assertInstanceOf(RateLimitedException.class, failure(429, "too-many-requests", value));
    assertInstanceOf(UnavailableException.class, failure(500, "not-found", value));
  }
}
