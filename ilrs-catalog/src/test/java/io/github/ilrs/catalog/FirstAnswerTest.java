package io.github.ilrs.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A JVM that has just started spends its time on loading classes, so their number bounds the cost
 * of the first answer.
 */
class FirstAnswerTest {
  private static final int MAX_CLASSES = 900;

  /** Asks the first question in a JVM of its own. */
  static final class FirstAnswer {
    public static void main(String[] args) {
      Set<Thread> before = Thread.getAllStackTraces().keySet();
      long joinable = Dataset.canonical().today().count(OpportunityQuery.all().joinable());
      Set<Thread> started = new HashSet<>(Thread.getAllStackTraces().keySet());
      started.removeAll(before);
      System.out.println("started " + started);
      System.out.println(joinable + " joinable");
    }
  }

  @Test
  void itLoadsFewClassesAndNoneOfJacksonAndUsesNeitherThreadsNorTheNetwork() throws Exception {
    List<String> printed = run("-Xlog:class+load:stdout", FirstAnswer.class);
    List<String> loaded = printed.stream().filter(line -> line.contains(" source: ")).toList();
    assertTrue(
        printed.stream().anyMatch(line -> line.endsWith(" joinable")), () -> printed.toString());
    assertEquals(
        List.of(),
        loaded.stream().filter(l -> l.toLowerCase(Locale.ROOT).contains("jackson")).toList());
    assertEquals(
        List.of(),
        loaded.stream()
            .filter(
                l ->
                    l.matches(
                        ".*\\b(java[.]net[.](http[.]|\\w*Socket|Inet)|sun[.]nio[.]ch[.]\\w*Socket).*"))
            .toList());
    assertTrue(printed.contains("started []"), () -> printed.toString());
    assertTrue(loaded.size() <= MAX_CLASSES, () -> loaded.size() + " classes: " + loaded);
  }

  private static List<String> run(String option, Class<?> main)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName())
            .redirectErrorStream(true)
            .start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertEquals(0, process.waitFor(), () -> lines.toString());
    return lines;
  }
}
