package io.github.ilrs.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Reading;
import io.github.ilrs.model.json.IlrsJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the canonical dataset satisfies beyond the rules that every dataset must satisfy. */
class TidyDataTest {
  private final DatasetDocument document = DatasetUnderTest.get().document();

  @Test
  void noListHasTheSameItemTwice() {
    List<String> twice = new ArrayList<>();
    listedTwice(IlrsJson.mapper().valueToTree(document), "", twice);
    assertEquals(List.of(), twice);
  }

  private static void listedTwice(JsonNode node, String place, List<String> twice) {
    Set<JsonNode> items = new HashSet<>();
    if (node.isArray()) {
      for (JsonNode item : node) {
        if (!items.add(item)) {
          twice.add(place);
        }
        listedTwice(item, place + "/" + items.size(), twice);
      }
    } else {
      node.properties().forEach(f -> listedTwice(f.getValue(), place + "/" + f.getKey(), twice));
    }
  }

  @Test
  void everyTermIsRecognized() {
    assertFalse(IlrsJson.mapper().valueToTree(document).toString().contains("\"unrecognized\""));
  }

  @Test
  void everyDiscrepancyAdoptsOneValueAndPutsItFirstButForThoseThatAreOpen() {
    Set<String> open = new TreeSet<>();
    for (Discrepancy discrepancy : document.discrepancies()) {
      List<Reading> readings = discrepancy.readings();
      long adopted = readings.stream().takeWhile(Reading::adopted).count();
      if (adopted == 0) {
        open.add(discrepancy.id());
      }
      assertEquals(adopted, readings.stream().filter(Reading::adopted).count(), discrepancy.id());
      assertEquals(
          Math.min(adopted, 1),
          readings.stream().filter(Reading::adopted).map(Reading::value).distinct().count(),
          discrepancy.id());
    }
    assertEquals(
        Set.of(
            "ce-7-new-day",
            "ce-8-status",
            "djibouti-and-bolivia",
            "ilrs-missions-vehicle",
            "joint-statement-title"),
        open);
  }

  @Test
  void everySourceButFiveHasAnAddress() {
    assertEquals(
        Set.of(
            "cnsa-release",
            "peoples-daily-2026-07-15",
            "space-wiki",
            "spacenews-copy-2021-06-17",
            "wikipedia-2022"),
        new TreeSet<>(
            document.sources().stream()
                .filter(source -> source.url().isEmpty())
                .map(source -> source.id().id())
                .toList()));
  }

  @Test
  void everyCellCitesTheTableOfItsMission() {
    document
        .cells()
        .forEach(
            cell -> {
              String series = cell.mission().id().replaceAll("-.*", "");
              String table =
                  switch (series) {
                    case "CE" -> "Opportunities for CNSA Missions";
                    case "LUNA" -> "Opportunities for ROSCOSMOS Missions";
                    default -> "Opportunities for Future Missions by China, Russia and Partners";
                  };
              assertEquals(
                  "[guide: " + table + "]",
                  cell.citations().stream().map(c -> c.source() + ": " + c.locator()).toList()
                      + "");
            });
  }
}
