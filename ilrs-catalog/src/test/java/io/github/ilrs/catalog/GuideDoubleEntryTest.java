package io.github.ilrs.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.ilrs.model.partnership.Cell;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Double entry: {@code guide-tables.txt} holds the Guide's three tables a second time, in the
 * Guide's own layout, typed from the document. It is never made from the dataset, so a slip in
 * either shows here.
 */
class GuideDoubleEntryTest {
  private final Dataset ilrs = DatasetUnderTest.get();

  @Test
  void everyCellPrintsWhatTheGuidePrints() throws IOException {
    assertEquals(65, guide().size());
    assertEquals(guide(), dataset());
  }

  @Test
  void theFootnotesTieTheMissionsThatTheGuideTies() {
    Map<String, String> ties = new LinkedHashMap<>();
    for (Cell cell : ilrs.document().cells()) {
      if (!cell.linkedMissions().isEmpty()) {
        ties.put(cell.mission() + "/" + cell.category(), cell.linkedMissions().toString());
      }
    }

    assertEquals(Map.of("CE-7/A", "[LUNA-26]", "LUNA-26/A", "[CE-7]"), ties);
  }

  private Map<String, String> dataset() {
    Map<String, String> cells = new LinkedHashMap<>();
    for (Cell cell : ilrs.document().cells()) {
      cells.put(cell.mission() + "/" + cell.category(), cell.printed());
    }
    return cells;
  }

  /** Reads the transcription: columns parted by tabs, merged cells left empty. */
  private static Map<String, String> guide() throws IOException {
    Map<String, String> cells = new LinkedHashMap<>();
    List<String> missions = new ArrayList<>();
    for (String line : transcription().lines().toList()) {
      List<String> columns = List.of(line.split("\t", -1));
      if (columns.get(0).equals("Mission")) {
        missions = columns.subList(1, columns.size());
      } else if (columns.get(0).startsWith("Cat. ")) {
        String printed = "";
        for (int i = 0; i < missions.size(); i++) {
          printed = columns.get(i + 1).isEmpty() ? printed : columns.get(i + 1);
          cells.put(missions.get(i) + "/" + columns.get(0).substring(5), printed);
        }
      }
    }
    return cells;
  }

  private static String transcription() throws IOException {
    try (InputStream in = GuideDoubleEntryTest.class.getResourceAsStream("guide-tables.txt")) {
      assertNotNull(in);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
