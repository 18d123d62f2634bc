import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Prints how many mutants were killed in each module, by the tests of any module, and every
 * survivor: {@code java .ci/Mutants.java EQUIVALENT REPORT...}, where a report is a file
 * mutations.xml of PIT. Lines of the file EQUIVALENT are {@code class line mutator: reason}. The
 * exit code is 1 if a module is below its threshold, or if an equivalent mutant was killed or is
 * gone.
 */
final class Mutants {
  private static final Map<String, Integer> THRESHOLDS =
      Map.of("model", 90, "catalog", 90, "export", 80, "client", 80, "server", 80);

  /** A mutant; one line may have several that look the same. */
  private record Mutant(String type, int line, String mutator) {
    String module() {
      return type.split("\\.", -1)[3];
    }

    @Override
    public String toString() {
      return type + " " + line + " " + mutator;
    }
  }

  public static void main(String[] args) throws Exception {
    Set<String> equivalent = new HashSet<>();
    try (Stream<String> lines = Files.lines(Path.of(args[0]))) {
      lines
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> equivalent.add(line.split(": ", 2)[0]));
    }
    Map<String, Mutant> all = new TreeMap<>();
    Set<String> killed = new HashSet<>();
    for (int i = 1; i < args.length; i++) {
      read(Path.of(args[i]), all, killed);
    }
    Map<String, int[]> counts = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    Set<String> unseen = new HashSet<>(equivalent);
    all.forEach(
        (key, mutant) -> {
          boolean survived = !killed.contains(key);
          if (survived && unseen.remove(mutant.toString())) {
            return;
          }
          if (survived && !equivalent.contains(mutant.toString())) {
            System.out.println("survived: " + mutant);
          }
          int[] count = counts.computeIfAbsent(mutant.module(), module -> new int[2]);
          count[0] += survived ? 0 : 1;
          count[1]++;
        });
    unseen.forEach(mutant -> faults.add("killed or gone, but listed as equivalent: " + mutant));
    counts.forEach(
        (module, count) -> {
          int percent = 100 * count[0] / count[1];
          System.out.printf(
              "row\tmutants killed in %s\t%d of %d, %d %%%n", module, count[0], count[1], percent);
          if (percent < THRESHOLDS.getOrDefault(module, 0)) {
            faults.add(module + " is below " + THRESHOLDS.get(module) + " %");
          }
        });
    faults.forEach(System.out::println);
    System.exit(faults.isEmpty() ? 0 : 1);
  }

  private static void read(Path report, Map<String, Mutant> all, Set<String> killed)
      throws Exception {
    DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    NodeList mutations = parser.parse(report.toFile()).getElementsByTagName("mutation");
    if (mutations.getLength() == 0) {
      throw new IOException(report + " has no mutations");
    }
    for (int i = 0; i < mutations.getLength(); i++) {
      Element mutation = (Element) mutations.item(i);
      String mutator = text(mutation, "mutator").replaceAll(".*\\.", "");
      Mutant mutant =
          new Mutant(
              text(mutation, "mutatedClass"),
              Integer.parseInt(text(mutation, "lineNumber")),
              mutator);
      String key =
          mutant
              + text(mutation, "mutatedMethod")
              + text(mutation, "methodDescription")
              + text(mutation, "indexes");
      all.put(key, mutant);
      if (mutation.getAttribute("detected").equals("true")) {
        killed.add(key);
      }
    }
  }

  private static String text(Element mutation, String name) {
    return mutation.getElementsByTagName(name).item(0).getTextContent().strip();
  }
}
