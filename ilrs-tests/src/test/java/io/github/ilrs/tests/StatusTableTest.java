package io.github.ilrs.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ilrs.client.CannedServer.Canned;
import io.github.ilrs.model.IlrsJson;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.answer.Problem;
import io.github.ilrs.model.answer.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The README's table of exceptions is what happens, for every status there is. */
class StatusTableTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (.*) \\| `(\\w+Exception)` \\| (yes|no) \\|$");
  private static final Pattern STATUS = Pattern.compile("\\b[2345](\\d\\d|xx)\\b");

  /** A row of the README's table; its statuses are such as {@code 404} and {@code 4xx}. */
  private record Row(List<String> statuses, String exception, boolean askedAgain) {
    boolean names(String status) {
      return statuses.contains(status);
    }
  }

  private static List<Row> rows() throws Exception {
    List<Row> rows = new ArrayList<>();
    Matcher row = ROW.matcher(Files.readString(Path.of("../README.md")));
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

  @Test
  void everyStatusGivesTheExceptionOfItsRowAndIsAskedAgainOnlyIfTheRowSaysSo() throws Exception {
    List<Row> rows = rows();
    assertFalse(rows.isEmpty());
    Map<Integer, String> wrong = new TreeMap<>();
    try (CannedServer server = CannedServer.answering(500, new byte[0]);
        IlrsClient client = client(server)) {
      for (int status : IntStream.rangeClosed(201, 599).toArray()) {
        server.answerNow(Canned.of(status, new byte[0]));
        int before = server.rest().size();
        ServiceException failure =
            assertThrows(ServiceException.class, () -> client.today().sites(), () -> "" + status);
        int asked = server.rest().size() - before;
        Row row = rowOf(rows, status);
        if (!failure.getClass().getSimpleName().equals(row.exception())
            || asked != (row.askedAgain() ? 2 : 1)
            || failure.status().orElse(0) != status) {
          wrong.put(status, failure + ", asked " + asked + " times");
        }
      }
    }
    assertEquals(Map.of(), wrong);
  }

  @Test
  void everyKindOfProblemIsToldByTheExceptionOfItsStatus() throws Exception {
    List<Row> rows = rows();
    try (CannedServer server = CannedServer.answering(500, new byte[0]);
        IlrsClient client = client(server)) {
      for (ProblemCode code : Term.known(ProblemCode.class)) {
        Problem problem =
            new Problem(code.type(), "月", code.status(), Optional.of("how"), code, List.of());
        server.answerNow(
            Canned.of(
                code.status(),
                IlrsJson.mapper().writeValueAsBytes(problem),
                "Content-Type",
                Problem.MEDIA_TYPE));
        ServiceException failure =
            assertThrows(ServiceException.class, () -> client.today().sites());

        assertEquals(
            rowOf(rows, code.status()).exception(), failure.getClass().getSimpleName(), code::id);
        assertEquals(Optional.of(problem), failure.problem());
      }
    }
  }

  @Test
  void theTableNamesEveryException() throws Exception {
    List<String> expected = new ArrayList<>();
    for (Class<?> exception : ServiceException.class.getPermittedSubclasses()) {
      expected.add(exception.getSimpleName());
    }
    assertEquals(
        new TreeSet<>(expected), new TreeSet<>(rows().stream().map(Row::exception).toList()));
  }

  private static IlrsClient client(CannedServer server) {
    return IlrsClient.builder(server.uri()).retries(1).chance(() -> 0).build();
  }
}
