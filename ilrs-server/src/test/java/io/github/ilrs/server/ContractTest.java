package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.programme.Prospect;
import io.github.ilrs.model.programme.Readiness;
import io.github.ilrs.model.programme.WorkingState;
import io.github.ilrs.server.contract.Contract;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The style rules of {@code openapi.yaml}, its vocabularies, and what the server can read. */
class ContractTest {
  private static final JsonNode DOCUMENT = OpenApi.DOCUMENT;
  private static final JsonNode SCHEMAS = DOCUMENT.at("/components/schemas");
  private static final Set<String> NAMED_IN_RESPONSES = namedInResponses();

  static List<OpenApi.Operation> operations() {
    return OpenApi.operations();
  }

  @Test
  void operationIdsAreUnique() {
    List<String> ids = operations().stream().map(OpenApi.Operation::id).toList();
    assertEquals(ids.stream().distinct().toList(), ids);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anOperationIsDescribed(OpenApi.Operation operation) {
    Set<String> tags = new TreeSet<>(DOCUMENT.path("tags").findValuesAsText("name"));
    JsonNode node = operation.node();

    assertTrue(operation.id().matches("(get|list)[A-Z][A-Za-z]*"));
    assertEquals(1, node.path("tags").size());
    assertTrue(tags.contains(node.at("/tags/0").asText()));
    assertText(node.path("summary"));
    assertText(node.path("description"));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anOperationDeclaresItsResponsesWithAnExample(OpenApi.Operation operation) {
    Set<String> expected = new TreeSet<>(Set.of("200", "304", "400", "default"));
    if (operation.path().contains("{")) {
      expected.add("404");
    }

    assertEquals(expected, names(operation.node().path("responses")));
    assertTrue(operation.content().path("schema").has("$ref"));
    assertEquals(1, operation.node().at("/responses/200/content").size());
    assertEquals(operation.json(), operation.content().path("example").isObject());
    assertEquals(operation.json(), !operation.content().path("example").isTextual());
    assertEquals(operation.json(), !operation.node().at("/tags/0").asText().equals("Files"));
    assertTrue(operation.request().startsWith("/v1"));
    boolean dated =
        operation.parameters().stream().anyMatch(p -> p.at("/name").asText().equals("asOf"));
    assertEquals(dated, operation.request().contains("asOf=20"));
  }

  @Test
  void everyListIsAlsoAFileWithTheSameFilters() {
    Set<String> lists = new TreeSet<>();
    Set<String> files = new TreeSet<>();
    for (OpenApi.Operation operation : operations()) {
      String parameters = " " + operation.node().path("parameters");
      if (operation.id().startsWith("list")) {
        String expansion = "{\"$ref\":\"#/components/parameters/Expand\"},";
        lists.add(operation.path() + ".csv" + parameters.replace(expansion, ""));
      } else if (operation.path().endsWith(".csv")) {
        files.add(operation.path() + parameters);
      }
    }

    assertEquals(lists, files);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyParameterIsDescribedAndHasAnExample(OpenApi.Operation operation) {
    for (JsonNode parameter : operation.parameters()) {
      assertText(parameter.path("description"));
      assertTrue(parameter.path("schema").isObject());
      assertTrue(parameter.has("example"), parameter::toString);
    }
  }

  @Test
  void everySchemaAndEveryPropertyIsDescribedAndRequiredPropertiesExist() {
    for (Map.Entry<String, JsonNode> schema : SCHEMAS.properties()) {
      assertText(schema.getValue().path("description"));
      JsonNode properties = schema.getValue().path("properties");
      for (Map.Entry<String, JsonNode> property : properties.properties()) {
        assertFalse(
            property.getValue().path("description").asText().isBlank(),
            () -> schema.getKey() + "." + property.getKey());
      }
      for (JsonNode required : schema.getValue().path("required")) {
        assertTrue(properties.has(required.asText()), () -> schema.getKey() + "." + required);
      }
    }
  }

  /** A client generated from the contract must accept what a later release may send. */
  @Test
  void onlyClosedVocabulariesConstrainAResponse() {
    List<String> constraints = List.of("pattern", "maxLength", "minimum", "maximum");
    for (Map.Entry<String, JsonNode> schema : SCHEMAS.properties()) {
      for (String constraint : constraints) {
        assertFalse(
            schema.getValue().path("properties").toString().contains('"' + constraint + "\":"),
            () -> schema.getKey() + " has a " + constraint);
      }
    }
    for (String name : NAMED_IN_RESPONSES) {
      assertTrue(constraints.stream().noneMatch(SCHEMAS.path(name)::has), name);
    }
    assertEquals(
        Set.of("Category", "SubCategory", "Phase", "StageNumber", "SubjectKind"),
        NAMED_IN_RESPONSES.stream()
            .filter(name -> SCHEMAS.path(name).has("enum"))
            .collect(Collectors.toSet()));
  }

  @Test
  void everyReferenceHasATargetAndEveryComponentIsUsed() {
    Set<String> used = new TreeSet<>(DOCUMENT.findValuesAsText("$ref"));
    Set<String> defined = new TreeSet<>();
    for (Map.Entry<String, JsonNode> kind : DOCUMENT.path("components").properties()) {
      names(kind.getValue())
          .forEach(name -> defined.add("#/components/" + kind.getKey() + "/" + name));
    }
    assertEquals(defined, used);
  }

  @Test
  void noSchemaIsAChoice() {
    for (String keyword : List.of("oneOf", "anyOf", "allOf", "nullable")) {
      assertTrue(DOCUMENT.findValues(keyword).isEmpty(), keyword);
    }
  }

  static List<String> vocabularies() {
    return SCHEMAS
        .propertyStream()
        .filter(schema -> schema.getValue().path("type").asText().equals("string"))
        .filter(schema -> schema.getValue().has("enum"))
        .map(Map.Entry::getKey)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void everyTermOfAVocabularyIsExplainedOnceInItsOrder(String name) {
    String description = SCHEMAS.path(name).path("description").asText();

    assertEquals(
        terms(name),
        Pattern.compile("(?m)^- `([^`]+)`: .+")
            .matcher(description)
            .results()
            .map(term -> term.group(1))
            .toList());
    String status =
        NAMED_IN_RESPONSES.contains(name) ? " Closed for v1. " : " Terms may be added. ";
    assertTrue(description.replace('\n', ' ').contains(status), description);
  }

  @Test
  void theTermsThatAreValuesOfStatementsAreNamed() {
    String description = SCHEMAS.at("/StatementProperty/description").asText();
    Stream.of(Readiness.class, Prospect.class, WorkingState.class)
        .flatMap(vocabulary -> Arrays.stream(vocabulary.getEnumConstants()))
        .filter(term -> !term.unrecognized())
        .forEach(term -> assertTrue(description.contains(term.id()), term::id));
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void theModelHasTheTermsOfTheContract(String name) {
    Term[] terms =
        Stream.of("evidence", "partnership", "programme", "response")
            .flatMap(folder -> vocabulary("io.github.ilrs.model." + folder + "." + name).stream())
            .findFirst()
            .orElseThrow();

    assertEquals(
        new TreeSet<>(terms(name)),
        Arrays.stream(terms)
            .filter(term -> !term.unrecognized())
            .map(Term::id)
            .collect(Collectors.toCollection(TreeSet::new)));
    boolean open =
        SCHEMAS.findValues("x-terms").stream()
            .anyMatch(vocabulary -> vocabulary.path("$ref").asText().endsWith("/" + name));
    assertEquals(open, Arrays.stream(terms).anyMatch(Term::unrecognized));
  }

  private static List<String> terms(String vocabulary) {
    return SCHEMAS.path(vocabulary).path("enum").valueStream().map(JsonNode::asText).toList();
  }

  /** The schemas that properties of responses refer to, other than by x-terms or x-form. */
  private static Set<String> namedInResponses() {
    JsonNode schemas = SCHEMAS.deepCopy();
    for (String known : List.of("x-terms", "x-form")) {
      schemas.findParents(known).forEach(schema -> ((ObjectNode) schema).remove(known));
    }
    return schemas.findValuesAsText("$ref").stream()
        .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
        .collect(Collectors.toSet());
  }

  private static Optional<Term[]> vocabulary(String className) {
    try {
      return Optional.of((Term[]) Class.forName(className).getEnumConstants());
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "maxLength: 64           | minLength: 1",
        "type: integer           | type: number",
        "explode: false          | explode: true",
        "in: path                | in: cookie",
        "schemas/StageNumber'    | schemas/StageName'",
        "    get:                | '    put:'",
        "{mission}/{category}    | {category}/{mission}",
      })
  void unsupportedFeaturesAreRejected(String supported, String unsupported) {
    String text = Contract.builtIn().text();
    String changed = text.replace(supported, unsupported);

    assertNotEquals(text, changed);
    assertThrows(IllegalArgumentException.class, () -> new Contract(changed));
  }

  @Test
  void theBuildKeepsEveryOperationOfTheText() {
    Contract built = Contract.builtIn();

    // As text, since regular expressions are not comparable.
    assertEquals(new Contract(built.text()).operations().toString(), built.operations().toString());
  }

  @Test
  void aConstraintBesideAReferenceIsRejected() {
    String changed =
        Contract.builtIn()
            .text()
            .replaceAll("( +)([$]ref: '#/components/schemas/StageNumber')", "$1$2\n$1minimum: 2");

    assertThrows(IllegalArgumentException.class, () -> new Contract(changed));
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void assertText(JsonNode text) {
    assertTrue(text.isTextual() && !text.asText().isBlank());
  }
}
