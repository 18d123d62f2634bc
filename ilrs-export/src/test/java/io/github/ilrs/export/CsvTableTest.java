package io.github.ilrs.export;

import static io.github.ilrs.model.programme.NamedMission.CE_7;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.ParticipantKind;
import io.github.ilrs.model.partnership.ParticipantStatus;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.response.Listing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  private static final Set<String> OF_RESPONSE = Set.of("asOf", "sources");
  private static final LocalDate DAY = LocalDate.of(2023, 11, 1);
  private static final Catalog CATALOG = Dataset.canonical().asOf(DAY);
  private static final JsonNode CONTRACT = contract();

  static List<CsvTable<?>> tables() {
    return CsvTable.all();
  }

  @Test
  void everyListOfTheContractHasATableAndEveryTableAList() {
    Set<String> lists =
        CONTRACT
            .path("paths")
            .propertyStream()
            .filter(path -> !listed(path.getValue()).isMissingNode())
            .map(path -> path.getKey().substring(path.getKey().lastIndexOf('/') + 1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(
        lists,
        tables().stream().map(CsvTable::name).collect(Collectors.toCollection(TreeSet::new)));
    assertEquals(lists.size(), tables().size());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aTableHasTheFieldsOfItsSchemaAndTheDayInFront(CsvTable<?> table) {
    Map.Entry<String, JsonNode> path =
        CONTRACT
            .path("paths")
            .propertyStream()
            .filter(found -> found.getKey().endsWith("/" + table.name()))
            .findFirst()
            .orElseThrow();
    Set<String> fields =
        fields("", listed(path.getValue())).collect(Collectors.toCollection(TreeSet::new));

    assertEquals("asOf", table.columns().get(0));
    List<String> columns = table.columns().subList(1, table.columns().size());
    assertEquals(fields, new TreeSet<>(columns));
    assertEquals(columns.stream().distinct().toList(), columns);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void anEmptyListHasItsColumns(CsvTable<?> table) {
    assertEquals(String.join(",", table.columns()) + "\r\n", table.csv(DAY, List.of()));
  }

  @Test
  void aRowEqualsItsItemAndWhatIsAbsentIsAnEmptyCell() {
    Listing<Mission> missions = Listing.of(DAY, List.of(CATALOG.mission(CE_7)));
    NamedCsvRecord row = only(CsvTable.MISSIONS.csv(missions));

    assertEquals("2023-11-01", row.getField("asOf"));
    assertEquals("CE-7", row.getField("id"));
    assertEquals("CNSA", row.getField("leads"));
    assertEquals("2026~", row.getField("launch.date"));
    assertEquals("false", row.getField("launch.actual"));
    assertEquals("", row.getField("stage"));
  }

  @Test
  void aListIsJoinedAndItsElementsCanBeHadBack() {
    List<String> levels = List.of("one; two", "back\\slash", "three");
    Call last = Dataset.canonical().asOf(LocalDate.of(2026, 11, 21)).calls().get(0);
    Call call = Call.builder().from(last).levels(levels).build();

    assertEquals(
        "one\\; two; back\\\\slash; three",
        only(CsvTable.CALLS.csv(DAY, List.of(call))).getField("levels"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+SUM(A1)",
        "-2+cmd|' /C calc'!A0",
        "@SUM(1)",
        "\t=1",
        "\rx",
        "  =1+1",
        "＝1+1",
        "+1; =1",
        "+49 30 ext. A1",
        "\uFEFF=1"
      })
  void whatLooksLikeAFormulaGetsAnApostrophe(String text) {
    assertEquals("'" + text, cell(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-57.865",
        "+8610 88581203",
        "+7 (495) 631-90-00",
        "2026-Q3",
        "a=1",
        "e@mail",
        "\"=1+1\"",
        "'"
      })
  void whatCannotBeAFormulaStaysAsItIs(String text) {
    assertEquals(text, cell(text));
  }

  /** What becomes of a text in a cell. */
  static String cell(String text) {
    Participant participant =
        Participant.builder()
            .id("somebody")
            .name("Somebody")
            .kind(ParticipantKind.COUNTRY)
            .status(ParticipantStatus.MEMBER)
            .signatory(text)
            .build();
    return only(CsvTable.PARTICIPANTS.csv(DAY, List.of(participant))).getField("signatory");
  }

  private static NamedCsvRecord only(String file) {
    List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file).stream().toList();
    assertEquals(1, rows.size());
    return rows.get(0);
  }

  /** The schema of what a path lists as JSON; missing if it lists nothing. */
  private static JsonNode listed(JsonNode path) {
    JsonNode schema = path.at("/get/responses/200/content").path("application/json").path("schema");
    return resolved(schema).at("/properties/items").path("items");
  }

  /** The fields of a schema, what is nested under a dotted name. */
  /** The fields of an item, without those that a response has beside its items. */
  private static Stream<String> fields(String name, JsonNode reference) {
    JsonNode schema = resolved(reference);
    return switch (schema.path("type").asText()) {
      case "array" -> fields(name, schema.path("items"));
      case "object" ->
          schema
              .path("properties")
              .propertyStream()
              .filter(property -> !OF_RESPONSE.contains(property.getKey()))
              .flatMap(
                  property ->
                      fields(
                          name.isEmpty() ? property.getKey() : name + "." + property.getKey(),
                          property.getValue()));
      default -> Stream.of(name);
    };
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? CONTRACT.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static JsonNode contract() {
    try {
      return new YAMLMapper().readTree(Path.of("..", "openapi.yaml").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
