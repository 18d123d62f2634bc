package io.github.ilrs.catalog;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.groupingByConcurrent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.ilrs.catalog.validation.GuideRules;
import io.github.ilrs.model.InvalidDatasetException;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.json.IlrsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Changes every single fact of the canonical dataset, one at a time, and asks the judges of data
 * whether they object. Run by {@code .ci/data-mutations}; {@link DataMutationsTest} takes a sample.
 */
class DataMutations {
  /** Who objects first, in the order in which they are asked. */
  enum Judge {
    READING("reading and structural rules"),
    GUIDE("rules of the Guide"),
    TRANSCRIPTION("second transcription"),
    TESTS("tests of the data"),
    NOBODY("nobody"),
    NO_CHANGE("no change");

    final String text;

    Judge(String text) {
      this.text = text;
    }
  }

  /** The tests that were typed from the sources, and so hold facts a second time. */
  private static final List<String> TESTS =
      List.of(
          "io.github.ilrs.catalog.AnswerAnExpertWouldSignTest",
          "io.github.ilrs.catalog.GuideDoubleEntryTest",
          "io.github.ilrs.catalog.GuideFactsTest",
          "io.github.ilrs.catalog.KnownWhenTest",
          "io.github.ilrs.catalog.TidyDataTest",
          "io.github.ilrs.catalog.validation.CoverageTest",
          "io.github.ilrs.catalog.validation.PublishedIdsTest");

  private static final ThreadLocal<Launcher> LAUNCHER =
      ThreadLocal.withInitial(
          () ->
              LauncherFactory.create(
                  LauncherConfig.builder()
                      .enableLauncherSessionListenerAutoRegistration(false)
                      .enableTestExecutionListenerAutoRegistration(false)
                      .build()));

  private static final JsonNode FACTS = DataMutant.facts();

  /** Returns all mutants, in the order of the document. */
  static List<DataMutant> mutants() {
    return DataMutant.all(FACTS);
  }

  /** Returns who objects to a mutant first. */
  static Judge judge(DataMutant mutant) {
    JsonNode json = mutant.document(FACTS);
    Dataset dataset;
    try {
      dataset = Dataset.of(IlrsJson.mapper().treeToValue(json, DatasetDocument.class));
    } catch (JsonProcessingException | InvalidDatasetException e) {
      return Judge.READING;
    }
    if (dataset.document().equals(Dataset.canonical().document())) {
      return Judge.NO_CHANGE;
    }
    if (GuideRules.all().stream().anyMatch(r -> !r.violations(dataset.document()).isEmpty())) {
      return Judge.GUIDE;
    }
    if (!SecondTranscription.objections(dataset.document(), json).isEmpty()) {
      return Judge.TRANSCRIPTION;
    }
    return DatasetUnderTest.with(dataset, DataMutations::failingTests) > 0
        ? Judge.TESTS
        : Judge.NOBODY;
  }

  private static long failingTests() {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(TESTS.stream().map(name -> selectClass(name)).toList())
            .filters(EngineFilter.includeEngines("junit-jupiter"))
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LAUNCHER.get().execute(request, listener);
    return listener.getSummary().getTotalFailureCount();
  }

  /** A kind of change that no machine can tell from a fact: at most so many per cent survive. */
  record Uncatchable(int percent, String reason) {}

  /** Returns the kinds of {@code uncatchable-mutations.txt}. */
  static Map<String, Uncatchable> uncatchable() throws IOException {
    Map<String, Uncatchable> kinds = new TreeMap<>();
    for (List<String> row : SecondTranscription.rows("uncatchable-mutations.txt")) {
      kinds.put(row.get(0), new Uncatchable(Integer.parseInt(row.get(1)), row.get(2)));
    }
    return kinds;
  }

  @Test
  void everyKindOfSlipThatAMachineCanCatchIsCaught() throws IOException {
    List<DataMutant> mutants = mutants();
    Map<Judge, List<DataMutant>> judged =
        mutants.parallelStream().collect(groupingByConcurrent(DataMutations::judge));
    List<DataMutant> survivors = judged.getOrDefault(Judge.NOBODY, List.of());
    int total = mutants.size() - judged.getOrDefault(Judge.NO_CHANGE, List.of()).size();

    Map<String, Long> all = mutants.stream().collect(groupingBy(DataMutant::kind, counting()));
    Map<String, Long> survived =
        survivors.stream().collect(groupingBy(DataMutant::kind, TreeMap::new, counting()));
    Map<String, Uncatchable> uncatchable = uncatchable();
    List<String> report = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    survived.forEach(
        (kind, count) -> {
          long of = all.getOrDefault(kind, count);
          long percent = (100 * count + of - 1) / of;
          String line =
              String.format(Locale.ROOT, "%s: %d of %d survive (%d %%)", kind, count, of, percent);
          report.add(line);
          Uncatchable known = uncatchable.get(kind);
          if (known == null || percent > known.percent()) {
            wrong.add(line);
          }
        });
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("data mutations", "" + total);
    for (Judge judge : List.of(Judge.READING, Judge.GUIDE, Judge.TRANSCRIPTION, Judge.TESTS)) {
      rows.put("data mutations caught by " + judge.text, share(judged, judge, total));
    }
    rows.put("data mutations that survive", share(judged, Judge.NOBODY, total));
    rows.forEach((what, figure) -> report.add("row\t" + what + "\t" + figure));
    Files.write(Path.of("target/data-mutations.txt"), report);
    Files.write(
        Path.of("target/data-mutations-survivors.txt"),
        survivors.stream().map(DataMutant::toString).sorted().toList());
    assertEquals(List.of(), wrong);
  }

  private static String share(Map<Judge, List<DataMutant>> judged, Judge judge, int total) {
    int count = judged.getOrDefault(judge, List.of()).size();
    return String.format(Locale.ROOT, "%d (%.1f %%)", count, 100.0 * count / total);
  }
}
