package io.github.ilrs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ilrs.client.IlrsClient;
import io.github.ilrs.client.ServiceException;
import io.github.ilrs.model.IlrsException;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.response.Problem;
import io.github.ilrs.model.response.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every status gives the exception of its row in docs/client.md, retried only if the row says so.
 */
class StatusTableTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (.*) \\| `(\\w+Exception)` \\| (yes|no) \\|$");
  private static final Pattern STATUS = Pattern.compile("\\b[2345](\\d\\d|xx)\\b");

  /** A row of the table; its statuses are such as {@code 404} and {@code 4xx}. */
  private record Row(List<String> statuses, String exception, boolean retried) {
    boolean names(String status) {
      return statuses.contains(status);
    }
  }

  private static String page() {
    try {
      return Files.readString(Path.of("../docs/client.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    Matcher row = ROW.matcher(page());
    while (row.find()) {
      List<String> statuses =
          STATUS.matcher(row.group(1)).results().map(found -> found.group()).toList();
      rows.add(new Row(statuses, row.group(2), row.group(3).equals("yes")));
    }
    return rows;
  }

  /** The row of a status: the one that names it, or else the one for its hundred. */
  private static Row rowOf(List<Row> rows, int status) {
    List<Row> named = rows.stream().filter(row -> row.names(String.valueOf(status))).toList();
    List<Row> hundred = rows.stream().filter(row -> row.names(status / 100 + "xx")).toList();
    List<Row> found = named.isEmpty() ? hundred : named;
    assertEquals(1, found.size(), () -> "rows for " + status + ": " + found);
    return found.get(0);
  }

  private static IlrsException failure(IlrsClient client, String context) {
    CompletionException failure =
        assertThrows(
            CompletionException.class,
            () -> client.programmeApi().listSites().join(),
            () -> context);
    return (IlrsException) Objects.requireNonNull(failure.getCause());
  }

  @Test
  void everyStatusGivesTheExceptionOfItsRowAndIsRetriedOnlyIfTheRowSaysSo() {
    List<Row> rows = rows();
    assertFalse(rows.isEmpty());
    Map<Integer, String> wrong = new TreeMap<>();
    try (StubServer server = new StubServer();
        IlrsClient client = client(server)) {
      for (int status : IntStream.rangeClosed(201, 599).toArray()) {
        server.respond(status, "text/plain", new byte[0]);
        int before = server.requests();
        IlrsException failure = failure(client, "" + status);
        int requests = server.requests() - before;
        Row row = rowOf(rows, status);
        if (!failure.getClass().getSimpleName().equals(row.exception())
            || requests != (row.retried() ? 2 : 1)) {
          wrong.put(status, failure + " after " + requests + " requests");
        }
      }
    }
    assertEquals(Map.of(), wrong);
  }

  @Test
  void everyProblemCodeGivesTheExceptionOfItsStatus() throws Exception {
    List<Row> rows = rows();
    try (StubServer server = new StubServer();
        IlrsClient client = client(server)) {
      for (ProblemCode code : Term.known(ProblemCode.class)) {
        Problem problem = Problem.of(code, "how", List.of()).withRequestId("月");
        server.respond(
            code.status(), Problem.MEDIA_TYPE, IlrsJson.mapper().writeValueAsBytes(problem));
        ServiceException failure = (ServiceException) failure(client, code.id());

        assertEquals(
            rowOf(rows, code.status()).exception(), failure.getClass().getSimpleName(), code::id);
        assertEquals(Optional.of(problem), failure.problem());
      }
    }
  }

  private static IlrsClient client(StubServer server) {
    return IlrsClient.builder(server.uri()).maxRetries(1).build();
  }
}
