package io.github.ilrs.catalog.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.DatasetUnderTest;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Citation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * {@code coverage.txt} lists the facts of the five documents that the dataset began with, by
 * paragraph, and where the dataset holds each.
 */
class CoverageTest {
  private static final String FILE = "/io/github/ilrs/catalog/coverage.txt";
  private static final Pattern HEAD = Pattern.compile("document (\\S+): ([0-9]+) paragraphs");
  private static final Pattern PLACE = Pattern.compile("place ([0-9]+)-([0-9]+): (.+)");
  private static final Pattern REPEATS = Pattern.compile("repeats (\\S+) ([0-9]+)");
  private static final String NOWHERE = "-";

  /** The number of paragraphs by document. */
  private final Map<String, Integer> paragraphs = new LinkedHashMap<>();

  private final List<Row> rows = new ArrayList<>();

  private final List<Place> places = new ArrayList<>();

  /** What each entity cites, by kind and id. */
  private final Map<String, Set<Citation>> cited = new HashMap<>();

  /** How citations of a document begin, and the paragraphs that they then stand for. */
  private record Place(String document, String start, int first, int last) {
    boolean covers(int paragraph) {
      return first <= paragraph && paragraph <= last;
    }
  }

  private record Row(String document, int paragraph, String fact, String heldAs, String remark) {
    boolean held() {
      return !heldAs.equals(NOWHERE);
    }
  }

  @BeforeEach
  void read() throws IOException {
    String document = "";
    for (String line : coverage().lines().toList()) {
      Matcher head = HEAD.matcher(line);
      Matcher place = PLACE.matcher(line);
      if (head.matches()) {
        document = head.group(1);
        paragraphs.put(document, Integer.parseInt(head.group(2)));
      } else if (place.matches()) {
        places.add(
            new Place(
                document,
                place.group(3),
                Integer.parseInt(place.group(1)),
                Integer.parseInt(place.group(2))));
      } else if (line.startsWith("|") && !line.startsWith("| paragraph")) {
        List<String> cells = List.of(line.substring(1).split("\\|", -1));
        assertEquals(5, cells.size(), line);
        rows.add(
            new Row(
                document,
                Integer.parseInt(cells.get(0).strip()),
                cells.get(1).strip(),
                cells.get(2).strip(),
                cells.get(3).strip()));
      }
    }

    DatasetDocument dataset = DatasetUnderTest.get().document();
    Entity.all(dataset).forEach(entity -> cites(entity.place(), entity.citations()));
    Entity.histories(dataset)
        .forEach((place, all) -> cites(place, all.stream().map(s -> s.citation()).toList()));
    dataset.sources().forEach(source -> cites("source " + source.id(), List.of()));
  }

  private void cites(String entity, List<Citation> citations) {
    cited.computeIfAbsent(entity, e -> new HashSet<>()).addAll(citations);
  }

  private static String coverage() throws IOException {
    try (InputStream in = CoverageTest.class.getResourceAsStream(FILE)) {
      assertNotNull(in);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theFiveDocumentsAreCoveredFromTheirFirstParagraphToTheirLast() {
    assertEquals(
        Set.of(
            "guide", "cnsa-release", "wikipedia-2022", "spacenews-copy-2021-06-17", "space-wiki"),
        paragraphs.keySet());
    paragraphs.forEach(
        (document, count) ->
            assertEquals(
                IntStream.rangeClosed(1, count).boxed().toList(),
                rows.stream()
                    .filter(row -> row.document().equals(document))
                    .map(Row::paragraph)
                    .distinct()
                    .toList(),
                document));
  }

  @Test
  void everyFactIsToldInAtMostEightWords() {
    assertNone(row -> row.fact().isEmpty() || row.fact().split("\\s+").length > 8);
  }

  @Test
  void everyFactIsHeldByAnEntityOfTheDatasetOrTheRowSaysWhyNot() {
    assertNone(row -> row.held() ? !cited.containsKey(row.heldAs()) : row.remark().isEmpty());
  }

  @Test
  void whatHoldsAFactCitesTheParagraphThatStatesIt() {
    assertNone(row -> row.held() && !isCited(row));
  }

  @Test
  void everyCitationOfTheFiveDocumentsNamesAPlaceInThem() {
    assertEquals(
        List.of(),
        cited.values().stream()
            .flatMap(Set::stream)
            .filter(citation -> paragraphs.containsKey(citation.source().id()))
            .filter(citation -> place(citation).isEmpty())
            .toList());
  }

  private Optional<Place> place(Citation citation) {
    return places.stream()
        .filter(place -> place.document().equals(citation.source().id()))
        .filter(place -> citation.locator().startsWith(place.start()))
        .max(Comparator.comparingInt(place -> place.start().length()));
  }

  private boolean isCited(Row row) {
    Matcher repeats = REPEATS.matcher(row.remark());
    if (!repeats.matches()) {
      return row.remark().isEmpty()
          && (row.heldAs().equals("source " + row.document())
              || cited.getOrDefault(row.heldAs(), Set.of()).stream()
                  .filter(citation -> citation.source().id().equals(row.document()))
                  .flatMap(citation -> place(citation).stream())
                  .anyMatch(place -> place.covers(row.paragraph())));
    }
    int paragraph = Integer.parseInt(repeats.group(2));
    return rows.stream()
        .anyMatch(
            earlier ->
                earlier.document().equals(repeats.group(1))
                    && earlier.paragraph() == paragraph
                    && earlier.heldAs().equals(row.heldAs())
                    && earlier.remark().isEmpty());
  }

  private void assertNone(Predicate<Row> wrong) {
    assertTrue(!rows.isEmpty());
    assertEquals(
        "", rows.stream().filter(wrong).map(Row::toString).collect(Collectors.joining("\n")));
  }
}
