package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ilrs.model.response.ProblemCode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The items of every list have a path of their own. */
class ItemsTest {
  private static final TestServer SERVER = TestServer.SHARED;

  /** Lists whose items have no ids, and the changes and histories, which are derived. */
  private static final Set<String> WITHOUT_ITEMS =
      Set.of("listContacts", "listMilestones", "listChanges", "listMissionHistory");

  static List<OpenApi.Operation> lists() {
    return OpenApi.operations().stream()
        .filter(list -> list.id().startsWith("list") && !WITHOUT_ITEMS.contains(list.id()))
        .toList();
  }

  private static String id(JsonNode item) {
    return item.path(item.has("id") ? "id" : "code").asText();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void everyItemOfAListIsAtItsId(OpenApi.Operation list) {
    JsonNode items = SERVER.get(list.path()).json().path("items");

    assertFalse(items.isEmpty());
    for (JsonNode item : items) {
      TestServer.Response response = SERVER.get(list.path() + "/" + id(item));
      assertEquals(200, response.status(), response::body);
      assertEquals(item, ((ObjectNode) response.json()).without("asOf"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/missions",
        "/v1/missions?launchFrom=2034",
        "/v1/missions/CE-7",
        "/v1/opportunities?personal=false&asOf=2024-06-01",
        "/v1/opportunities/CE-8/D"
      })
  void expandedSourcesAreThoseThatTheAnswerCites(String request) {
    JsonNode plain = SERVER.get(request).json();
    Set<String> cited = Set.copyOf(plain.findValuesAsText("source"));
    List<JsonNode> expected =
        SERVER
            .get("/v1/sources")
            .json()
            .path("items")
            .valueStream()
            .filter(source -> cited.contains(source.path("id").asText()))
            .toList();
    assertFalse(plain.has("sources"));

    ObjectNode expanded =
        (ObjectNode)
            SERVER.get(request + (request.contains("?") ? "&" : "?") + "expand=sources").json();

    assertEquals(cited.isEmpty(), expected.isEmpty());
    assertEquals(expected, expanded.path("sources").valueStream().toList());
    assertEquals(plain, expanded.without("sources"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void anUnknownIdIsAProblemThatNamesTheNearestOrAllIds(OpenApi.Operation list) {
    JsonNode item = SERVER.get(list.path()).json().path("items").get(0);
    String unknown = id(item) + (Character.isUpperCase(id(item).charAt(0)) ? "X" : "x");

    TestServer.Response response = SERVER.get(list.path() + "/" + unknown);

    response.assertProblem(ProblemCode.NOT_FOUND);
    JsonNode violation = response.json().at("/violations/0");
    assertFalse(violation.path("field").asText().isEmpty());
    assertFalse(
        violation.path("nearest").isEmpty() && violation.path("allowed").isEmpty(), response::body);
  }
}
