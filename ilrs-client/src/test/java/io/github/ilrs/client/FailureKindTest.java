package io.github.ilrs.client;

import static io.github.ilrs.client.TestServer.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ilrs.client.TestServer.Canned;
import io.github.ilrs.model.IlrsException;
import io.github.ilrs.model.response.Problem;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operation throws the same exception for an id, a day or a value as the embedded catalog. */
@Timeout(60)
class FailureKindTest {
  /** Sends one problem to an operation; the violations are JSON, with single quotes. */
  private static IlrsException failure(int status, String code, String violations) {
    String problem =
        "{'type':'about:blank','title':'Problem','status':%d,'code':'%s','violations':[%s]}"
            .formatted(status, code, violations)
            .replace('\'', '"');
    String[] headers = {"Content-Type", Problem.MEDIA_TYPE, "X-Request-Id", "r-1"};
    try (TestServer server = new TestServer(Canned.of(status, utf8(problem), headers));
        IlrsClient client = IlrsClient.builder(server.uri()).maxRetries(0).build()) {
      return assertThrows(
          IlrsException.class, () -> HttpTransport.await(client.missionsApi().listMissions()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          404|id     |CE-5      |is unknown|'CE-4','CE-6'|UnknownId|There is no mission 'CE-5'; nearest: CE-4, CE-6
          400|mission|X-1       |is unknown|'X-2'|UnknownId|There is no mission 'X-1'; nearest: X-2
          400|lead   |X-1       |is unknown|'X-2'|UnknownId|There is no organization 'X-1'; nearest: X-2
          400|country|X-1       |expected a country, such as X-2|'X-2'|InvalidValue|'X-1' is not a valid country: expected a country, such as X-2
          400|subject|X-1       |is unknown|'X-2'|UnknownId|There is no subject 'X-1'; nearest: X-2
          400|asOf   |2021-06-15|is too early|'2021-06-16/2026-11-21'|DayOutOfRange|'2021-06-15' is out of range: expected a day from 2021-06-16 to 2026-11-21
          400|asOf   |2021-06-31|is no day|'2021-06-16/2026-11-21'|InvalidValue|'2021-06-31' is not a valid asOf: expected one of 2021-06-16/2026-11-21
          400|stage  |9         |is not allowed|'1','2'|InvalidValue|'9' is not a valid stage: expected one of 1, 2
          400|to     |2025-01-01|is not allowed|'2021-06-16/2026-11-21','c'|InvalidValue|'2025-01-01' is not a valid to: expected one of 2021-06-16/2026-11-21, c
          400|to     |2025-01-01|expected a day that is later||InvalidValue|'2025-01-01' is not a valid to: expected a day that is later
          400|to     |2025-01-01|is not well formed; expected: A day.||InvalidValue|'2025-01-01' is not a valid to: expected A day.
          400|to     |2025-01-01|is longer than 80 characters||InvalidValue|'2025-01-01' is not a valid to: expected a value that the server accepts; it is longer than 80 characters
          """)
  void aRejectedValueIsTheExceptionOfTheCatalogWithTheFactsOfHttpInItsCause(
      int status,
      String field,
      String value,
      String message,
      String allowed,
      String type,
      String expected) {
    String violation =
        "{'field':'%s','value':'%s','message':'%s','allowed':[%s]}"
            .formatted(field, value, message, allowed == null ? "" : allowed);
    IlrsException failure =
        failure(status, status == 404 ? "not-found" : "invalid-parameter", violation);

    assertEquals(type + "Exception", failure.getClass().getSimpleName());
    assertEquals(expected, failure.getMessage());
    BadRequestException cause = assertInstanceOf(BadRequestException.class, failure.getCause());
    assertEquals(OptionalInt.of(status), cause.status());
    assertEquals("r-1", cause.requestId());
    assertEquals(1, cause.problem().orElseThrow().violations().size());
  }

  @Test
  void otherProblemsAreServiceExceptions() {
    String parameter = "{'field':'bogus','message':'is not a parameter','allowed':['asOf']}";
    String value = "{'field':'mission','value':'X','message':'is wrong','allowed':[]}";

    assertInstanceOf(BadRequestException.class, failure(400, "invalid-parameter", parameter));
    assertInstanceOf(BadRequestException.class, failure(400, "invalid-parameter", ""));
    assertInstanceOf(BadRequestException.class, failure(404, "not-found", ""));
    assertInstanceOf(BadRequestException.class, failure(400, "malformed-request", value));
    assertInstanceOf(BadRequestException.class, failure(404, "invalid-parameter", value));
    assertInstanceOf(RateLimitedException.class, failure(429, "too-many-requests", value));
    assertInstanceOf(UnavailableException.class, failure(500, "not-found", value));
  }
}
