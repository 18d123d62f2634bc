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
          404|mission|CE-5      |is unknown|'kind':'mission','nearest':['CE-4','CE-6']|UnknownId|There is no mission 'CE-5'; nearest: CE-4, CE-6
          404|id     |moon      |is unknown|'kind':'source','nearest':[]|UnknownId|There is no source 'moon'
          400|lead   |X-1       |is unknown|'kind':'organization','nearest':['X-2']|UnknownId|There is no organization 'X-1'; nearest: X-2
          400|asOf   |2021-06-15|is too early|'earliest':'2021-06-16','latest':'2026-11-21'|DayOutOfRange|'2021-06-15' is out of range: expected a day from 2021-06-16 to 2026-11-21
          400|asOf   |2021-06-31|is no day|'earliest':'2021-06-16','latest':'2026-11-21'|InvalidValue|'2021-06-31' is not a valid asOf: expected a value that the server accepts; it is no day
          400|asOf   |2021-06-15|is too early|'earliest':'2021-06-16'|InvalidValue|'2021-06-15' is not a valid asOf: expected a value that the server accepts; it is too early
          400|country|Atlantis  |is not a country; expected a name|'nearest':['Albania']|InvalidValue|'Atlantis' is not a valid country: expected a name
          400|stage  |9         |is not allowed|'allowed':['1','2']|InvalidValue|'9' is not a valid stage: expected one of 1, 2
          400|to     |2025-01-01|expected a day that is later|'allowed':[]|InvalidValue|'2025-01-01' is not a valid to: expected a day that is later
          400|to     |2025-01-01|is not well formed; expected: A day.|'allowed':[]|InvalidValue|'2025-01-01' is not a valid to: expected A day.
          400|to     |2025-01-01|is longer than 80 characters|'allowed':[]|InvalidValue|'2025-01-01' is not a valid to: expected a value that the server accepts; it is longer than 80 characters
          """)
  void aRejectedValueIsTheExceptionOfTheCatalogWithTheFactsOfHttpInItsCause(
      int status,
      String field,
      String value,
      String message,
      String more,
      String type,
      String expected) {
    String violation =
        "{'field':'%s','in':'query','value':'%s','message':'%s',%s}"
            .formatted(field, value, message, more);
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
    String parameter = "{'field':'bogus','in':'query','message':'is not a parameter'}";
    String value = "{'field':'mission','in':'query','value':'X','message':'is wrong'}";
    String path = "{'field':'path','in':'path','value':'/v2','message':'does not exist'}";

    assertInstanceOf(BadRequestException.class, failure(400, "invalid-parameter", parameter));
    assertInstanceOf(BadRequestException.class, failure(400, "invalid-parameter", ""));
    assertInstanceOf(BadRequestException.class, failure(404, "not-found", ""));
    assertInstanceOf(BadRequestException.class, failure(404, "not-found", path));
    assertInstanceOf(BadRequestException.class, failure(400, "malformed-request", value));
    assertInstanceOf(BadRequestException.class, failure(404, "invalid-parameter", value));
    assertInstanceOf(RateLimitedException.class, failure(429, "too-many-requests", value));
    assertInstanceOf(UnavailableException.class, failure(500, "not-found", value));
  }
}
