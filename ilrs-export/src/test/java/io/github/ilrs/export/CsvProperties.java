package io.github.ilrs.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.programme.Mission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The files of any catalog have the content of its lists. */
class CsvProperties {
  /** A table with rows from a catalog. */
  private record Filled<T>(CsvTable<T> table, List<T> rows) {
    /** Every list of a catalog; the history of each of its missions. */
    static List<Filled<?>> all(Catalog catalog) {
      List<Filled<?>> all = new ArrayList<>();
      all.add(new Filled<>(CsvTable.OPPORTUNITIES, catalog.opportunities()));
      all.add(new Filled<>(CsvTable.MISSIONS, catalog.missions()));
      for (Mission mission : catalog.missions()) {
        all.add(new Filled<>(CsvTable.HISTORY, catalog.history(mission.id())));
      }
      all.add(new Filled<>(CsvTable.PHASES, catalog.phases()));
      all.add(new Filled<>(CsvTable.CATEGORIES, catalog.categories()));
      all.add(new Filled<>(CsvTable.OBJECTIVES, catalog.objectives()));
      all.add(new Filled<>(CsvTable.FACILITIES, catalog.facilities()));
      all.add(new Filled<>(CsvTable.COOPERATION_DOMAINS, catalog.cooperationDomains()));
      all.add(new Filled<>(CsvTable.MILESTONES, catalog.milestones()));
      all.add(new Filled<>(CsvTable.ORGANIZATIONS, catalog.organizations()));
      all.add(new Filled<>(CsvTable.CONTACTS, catalog.contacts()));
      all.add(new Filled<>(CsvTable.PARTICIPANTS, catalog.participants()));
      all.add(new Filled<>(CsvTable.CALLS, catalog.calls()));
      all.add(new Filled<>(CsvTable.PAYLOADS, catalog.payloads()));
      all.add(new Filled<>(CsvTable.SITES, catalog.sites()));
      all.add(new Filled<>(CsvTable.SOURCES, catalog.sources()));
      all.add(new Filled<>(CsvTable.DISCREPANCIES, catalog.discrepancies()));
      all.add(
          new Filled<>(
              CsvTable.CHANGES,
              Dataset.of(catalog.document()).changes(Dataset.FIRST_DAY, catalog.asOf())));
      return all;
    }
  }

  @Property(tries = 100)
  void aParsedFileEqualsTheList(@ForAll Catalog catalog) {
    for (Filled<?> filled : Filled.all(catalog)) {
      assertSame(filled, catalog);
    }
  }

  @Property
  void noCellStartsAFormula(@ForAll("nasty") String text) {
    String cell = CsvTableTest.cell(text);

    assertTrue(cell.equals(text) || cell.equals("'" + text), cell);
    String seen = cell.strip();
    if (!seen.isEmpty() && "=+-@".indexOf(seen.charAt(0)) >= 0) {
      assertTrue(seen.matches("[+-][0-9 ().ext-]+"), cell);
    }
  }

  @Property
  void aNumberIsNeverTouched(@ForAll("numbers") String number) {
    assertEquals(number, CsvTableTest.cell(number));
  }

  private static <T> void assertSame(Filled<T> filled, Catalog catalog) {
    List<String> columns = filled.table().columns();
    List<NamedCsvRecord> rows =
        CsvReader.builder()
            .ofNamedCsvRecord(filled.table().csv(catalog.asOf(), filled.rows()))
            .stream()
            .toList();

    assertEquals(filled.rows().size(), rows.size());
    for (int i = 0; i < rows.size(); i++) {
      JsonNode item = IlrsJson.mapper().valueToTree(filled.rows().get(i));
      NamedCsvRecord row = rows.get(i);
      assertEquals(columns, row.getHeader());
      assertEquals(catalog.asOf().toString(), row.getField("asOf"));
      assertEquals(
          List.of(),
          leaves("", item).filter(leaf -> !columns.contains(leaf)).toList(),
          filled.table()::name);
      for (String column : columns.subList(1, columns.size())) {
        assertSays(item, column, row.getField(column));
      }
    }
  }

  /** A cell has what the path leads to; of a list, element by element. */
  private static void assertSays(JsonNode node, String path, String cell) {
    if (node.isArray()) {
      List<String> elements = node.isEmpty() ? List.of() : elements(cell);
      assertEquals(node.size(), elements.size(), cell);
      for (int i = 0; i < elements.size(); i++) {
        assertSays(node.get(i), path, elements.get(i));
      }
      assertTrue(!node.isEmpty() || cell.isEmpty(), cell);
    } else if (path.isEmpty()) {
      assertEquals(node.asText(), cell);
    } else {
      int dot = path.indexOf('.');
      assertSays(
          node.path(dot < 0 ? path : path.substring(0, dot)),
          dot < 0 ? "" : path.substring(dot + 1),
          cell);
    }
  }

  /** The elements of a list, as a reader gets them back. */
  private static List<String> elements(String cell) {
    List<String> elements = new ArrayList<>();
    StringBuilder element = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\\') {
        element.append(cell.charAt(++i));
      } else if (c == ';') {
        assertEquals(' ', cell.charAt(++i));
        elements.add(element.toString());
        element.setLength(0);
      } else {
        element.append(c);
      }
    }
    elements.add(element.toString());
    return elements;
  }

  private static Stream<String> leaves(String path, JsonNode node) {
    if (node.isArray()) {
      return node.valueStream().flatMap(element -> leaves(path, element));
    }
    if (node.isObject()) {
      return node.propertyStream()
          .flatMap(
              field ->
                  leaves(
                      path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                      field.getValue()));
    }
    return Stream.of(path);
  }

  @Provide
  Arbitrary<String> nasty() {
    return Arbitraries.strings()
        .withChars("=+-@\t\r\n '\"|!;,A10 ().\u00a0\uFEFF\u2003")
        .ofMinLength(1)
        .ofMaxLength(8);
  }

  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(10);
    return Arbitraries.oneOf(
        digits.map(number -> "+" + number),
        digits.map(number -> "-" + number),
        digits.map(number -> "+86 (" + number + ") 10-" + number),
        digits.map(number -> "+7495 6319000 ext. " + number),
        digits);
  }
}
