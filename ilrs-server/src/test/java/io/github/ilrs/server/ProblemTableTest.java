package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.server.http.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every problem code is provoked and has its status and type. */
class ProblemTableTest {
  private static final TestServer SERVER = TestServer.SHARED;
  private static final String HOST = "Host: moon";

  /** Too many requests are reported by a load balancer only. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TOO_MANY_REQUESTS", "UNRECOGNIZED"})
  void aProblemHasTheStatusAndTheTypeOfItsCode(ProblemCode code) {
    TestServer.Response response = provoke(code);

    response.assertProblem(code);
    assertEquals("/docs/problems#" + code.id(), response.json().path("type").asText());
    assertEquals(code.title(), response.json().path("title").asText());
    assertEquals(response.header("x-request-id"), response.json().path("requestId").asText());
    assertEquals(code == ProblemCode.UNAVAILABLE ? "1" : "", response.header("retry-after"));
  }

  @Test
  void theTypeOfEveryProblemLeadsToItsExplanationWithAnExample() throws IOException {
    String page = SERVER.get("/docs/problems").body();

    for (ProblemCode code : Term.known(ProblemCode.class)) {
      String section = page.split("<section id=\"" + code.id() + "\">", -1)[1];
      String example = section.substring(section.indexOf("<pre>") + 5, section.indexOf("</pre>"));
      JsonNode problem = IlrsJson.mapper().readTree(example.replace("&quot;", "\""));
      assertEquals(code.id(), problem.path("code").asText());
      assertEquals(List.of(), OpenApi.violations("#/components/schemas/Problem", problem));
    }
  }

  @Test
  void everyProblemHasATitleOfItsOwn() {
    List<String> titles =
        Term.known(ProblemCode.class).stream().map(ProblemCode::title).distinct().toList();
    assertEquals(Term.known(ProblemCode.class).size(), titles.size());
  }

  @Test
  void theTableOfTheDocumentationHasEveryCodeWithItsStatus() throws IOException {
    String page = Files.readString(Path.of("../docs/http-api.md"));
    Set<String> rows = new TreeSet<>();
    Matcher row =
        Pattern.compile("(?m)^\\| ([45]\\d\\d[\\d, ]*) \\| (`[a-z`, -]*`) \\|").matcher(page);
    while (row.find()) {
      List<String> statuses = List.of(row.group(1).split(", ", -1));
      List<String> codes = List.of(row.group(2).replace("`", "").split(", ", -1));
      for (int i = 0; i < codes.size(); i++) {
        rows.add(codes.get(i) + " " + statuses.get(Math.min(i, statuses.size() - 1)));
      }
    }
    assertEquals(
        Term.known(ProblemCode.class).stream()
            .map(code -> code.id() + " " + code.status())
            .collect(Collectors.toCollection(TreeSet::new)),
        rows);
  }

  @Test
  void theStatusLineHasTheCurrentPhrase() {
    String raw =
        SERVER.raw(
            "GET /" + "m".repeat(5000) + " HTTP/1.1\r\nHost: moon\r\nConnection: close\r\n\r\n");
    assertEquals("414 URI Too Long", raw.lines().findFirst().orElseThrow().substring(9));
  }

  @Test
  void aMissingHostIsNamedAsAHeader() {
    JsonNode violation = SERVER.lines("GET / HTTP/1.1").json().at("/violations/0");
    assertEquals("header", violation.path("in").asText());
    assertEquals("Host", violation.path("field").asText());
  }

  private static TestServer.Response provoke(ProblemCode code) {
    return switch (code) {
      case INVALID_PARAMETER -> SERVER.get("/v1/missions?asOf=moon");
      case MALFORMED_REQUEST -> SERVER.lines("GET moon HTTP/1.1", HOST);
      case NOT_FOUND -> SERVER.get("/v1/missions/CE-5");
      case METHOD_NOT_ALLOWED -> SERVER.send("DELETE", "/v1/missions");
      case URI_TOO_LONG -> SERVER.lines("GET /" + "m".repeat(5000) + " HTTP/1.1", HOST);
      case HEADERS_TOO_LARGE -> SERVER.lines("GET / HTTP/1.1", HOST, "Moon: " + "m".repeat(9000));
      case INTERNAL_ERROR -> internalError();
      case UNAVAILABLE -> overTheConnectionLimit();
      case CLOCK_OUT_OF_RANGE -> clockOutOfRange();
      case TOO_MANY_REQUESTS, UNRECOGNIZED ->
          throw new IllegalArgumentException("This server never sends " + code);
    };
  }

  /** The clock fails; the exception is logged and not exposed, and the server recovers. */
  private static TestServer.Response internalError() {
    AtomicBoolean broken = new AtomicBoolean(true);
    Logger log = Logger.getLogger(HttpHandler.class.getPackageName());
    log.setLevel(Level.OFF);
    try (TestServer server =
        TestServer.serverAt(
            TestServer.clock(
                () -> {
                  if (broken.get()) {
                    throw new IllegalStateException("stopped");
                  }
                  return TestServer.LATER.instant();
                }))) {
      TestServer.Response response = server.get("/v1/missions");
      assertFalse(response.body().contains("stopped"), response.body());
      broken.set(false);
      assertEquals(200, server.get("/v1/missions").status());
      return response;
    } finally {
      log.setLevel(null);
    }
  }

  private static TestServer.Response clockOutOfRange() {
    try (TestServer server =
        TestServer.serverAt(Clock.fixed(Instant.EPOCH, TestServer.LATER.getZone()))) {
      return server.get("/v1/missions");
    }
  }

  private static TestServer.Response overTheConnectionLimit() {
    ServerOptions.Builder one = ServerOptions.builder().clock(TestServer.LATER).maxConnections(1);
    try (TestServer server = TestServer.server(one);
        RawClient first = server.connect()) {
      first.send(RawClient.REQUEST).awaitResponse();
      return server.lines("GET /v1/missions HTTP/1.1", HOST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
