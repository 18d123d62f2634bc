package io.github.ilrs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ilrs.client.IlrsClient;
import io.github.ilrs.client.ServiceException;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.response.Problem;
import io.github.ilrs.server.IlrsServer;
import io.github.ilrs.tests.Positions.Position;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A newer server may add fields anywhere, and words to every open vocabulary: a client reads all
 * the rest as before. The places are the contract's own, the documents those of a real server.
 */
class FromTheFutureTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final IlrsServer SERVER = TestServers.start(TestServers.noonOf(DAY));
  private static final StubServer FUTURE = new StubServer();
  private static final IlrsClient CLIENT = IlrsClient.of(FUTURE.uri());
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** What is worked out from another field, and so follows it. */
  private static final Map<String, String> FOLLOWS = Map.of("availability", "joinable");

  @AfterAll
  static void stop() {
    CLIENT.close();
    FUTURE.close();
    SERVER.close();
  }

  /** An operation of the contract. */
  private record Operation(String path, JsonNode node) {
    String id() {
      return node.get("operationId").asText();
    }

    JsonNode schema() {
      return node.at("/responses/200/content/application~1json/schema");
    }

    /** The answers to its example, and to itself without filters. */
    List<JsonNode> documents() throws Exception {
      String plain = path.replace("/{mission}/{category}", "/CE-8/D").replace("{mission}", "CE-7");
      for (JsonNode parameter : node.path("parameters")) {
        String name = "{" + parameter.path("name").asText() + "}";
        plain = plain.replace(name, parameter.path("example").asText());
      }
      LinkedHashSet<String> targets = new LinkedHashSet<>();
      targets.add(node.get("x-request").asText());
      targets.add(plain);
      List<JsonNode> documents = new ArrayList<>();
      for (String target : targets) {
        documents.add(IlrsJson.mapper().readTree(asked(target)));
      }
      if (id().equals("getDataset")) {
        // No id has been withdrawn so far.
        ((ObjectNode) documents.get(0))
            .withArray("withdrawals")
            .addObject()
            .put("entity", "payload ce-9-imager")
            .put("reason", "月");
      }
      return documents;
    }

    /** Asks through the generated class of its tag, for the item that the document is about. */
    Object ask(JsonNode document) throws Exception {
      String tag = node.at("/tags/0").asText();
      Object api = IlrsClient.class.getMethod(tag.toLowerCase(Locale.ROOT) + "Api").invoke(CLIENT);
      Method operation =
          Arrays.stream(api.getClass().getMethods())
              .filter(method -> method.getName().equals(id()))
              .filter(
                  method ->
                      Arrays.stream(method.getParameterTypes())
                          .noneMatch(type -> type.getSimpleName().endsWith("Request")))
              .findFirst()
              .orElseThrow();
      Object[] ids =
          Arrays.stream(operation.getParameterTypes()).map(type -> id(type, document)).toArray();
      return ((CompletableFuture<?>) operation.invoke(api, ids)).join();
    }

    /** The client rejects a document with another id; a list of statements has none. */
    private static Object id(Class<?> type, JsonNode document) {
      String id = document.path("id").asText(document.path("code").asText("CE-7"));
      if (type == MissionId.class) {
        return MissionId.parse(document.path("mission").asText(id));
      }
      if (type == Category.class) {
        return Category.valueOf(document.path("category").asText(id));
      }
      if (type == Phase.class) {
        return Term.parse(Phase.class, id);
      }
      if (type == OrganizationId.class) {
        return OrganizationId.parse(id);
      }
      return type == SourceId.class ? SourceId.parse(id) : id;
    }

    @Override
    public String toString() {
      return id();
    }
  }

  static List<Operation> operations() {
    return Positions.operations().stream()
        .map(path -> new Operation(path.getKey(), path.getValue().get("get")))
        .toList();
  }

  private static byte[] asked(String target) throws IOException, InterruptedException {
    URI uri = URI.create(SERVER.uri() + target);
    var answer = HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
    assertEquals(200, answer.statusCode(), target);
    return answer.body();
  }

  /**
   * Of places that differ only in the numbers of items, the first and the last; of words also the
   * first place of every other word, since what else is said may depend on it.
   */
  private static List<Position> tried(JsonNode document, List<Position> positions) {
    Map<String, Position> first = new LinkedHashMap<>();
    Map<String, Position> last = new LinkedHashMap<>();
    for (Position position : positions) {
      String word = position.object() ? "" : document.at(position.at()).asText();
      first.putIfAbsent(position.path() + " " + word, position);
      last.put(position.path(), position);
    }
    return Stream.concat(first.values().stream(), last.values().stream()).distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void theRestOfAnAnswerIsReadAsBefore(Operation operation) throws Exception {
    for (JsonNode document : operation.documents()) {
      JsonNode before = read(operation, document);
      for (Position position : tried(document, Positions.in(document, operation.schema()))) {
        JsonNode after = read(operation, Positions.ofTheFuture(document, position));
        assertEquals(expected(before, position), comparable(after, position), position::toString);
      }
    }
  }

  private static JsonNode read(Operation operation, JsonNode document) throws Exception {
    FUTURE.respond(200, "application/json", IlrsJson.mapper().writeValueAsBytes(document));
    return IlrsJson.mapper().valueToTree(operation.ask(document));
  }

  @Test
  void theRestOfAProblemIsReadAsBefore() throws Exception {
    for (String name : List.of("BadRequest", "NotFound")) {
      JsonNode content =
          Positions.CONTRACT.at(
              "/components/responses/" + name + "/content/application~1problem+json");
      JsonNode document = content.get("example");
      JsonNode before = readProblem(document);
      for (Position position : Positions.in(document, content.get("schema"))) {
        JsonNode after = readProblem(Positions.ofTheFuture(document, position));
        assertEquals(expected(before, position), after, position::toString);
      }
    }
  }

  private static JsonNode readProblem(JsonNode document) throws IOException {
    FUTURE.respond(
        document.get("status").asInt(),
        Problem.MEDIA_TYPE,
        IlrsJson.mapper().writeValueAsBytes(document));
    Throwable failure =
        assertThrows(CompletionException.class, () -> CLIENT.programmeApi().listSites().join())
            .getCause();
    ServiceException rejected =
        (ServiceException) (failure instanceof ServiceException ? failure : failure.getCause());
    return IlrsJson.mapper().valueToTree(rejected.problem().orElseThrow());
  }

  /** What was read before, but for the word, which is now one that nobody recognizes. */
  private static JsonNode expected(JsonNode before, Position position) {
    JsonNode expected = before.deepCopy();
    return position.object()
        ? expected
        : comparable(Positions.withText(expected, position.at(), "unrecognized"), position);
  }

  /** Without what follows the changed word; a set of words in no order. */
  private static JsonNode comparable(JsonNode document, Position position) {
    if (position.object()) {
      return document;
    }
    JsonPointer at = position.at();
    JsonNode holder = document.at(at.head());
    if (holder instanceof ObjectNode object) {
      String follower = FOLLOWS.get(at.last().getMatchingProperty());
      if (follower != null) {
        object.remove(follower);
      }
    } else if (holder instanceof ArrayNode words) {
      List<String> sorted = new ArrayList<>();
      words.forEach(word -> sorted.add(word.asText()));
      sorted.sort(null);
      words.removeAll();
      sorted.forEach(words::add);
    }
    return document;
  }

  @Test
  void noPlaceOfTheContractIsForgotten() throws Exception {
    Set<String> forgotten = Positions.ofTheContract();
    assertTrue(forgotten.size() > 50, forgotten::toString);
    for (Operation operation : operations()) {
      for (JsonNode document : operation.documents()) {
        Positions.in(document, operation.schema()).forEach(p -> forgotten.remove(p.schema()));
      }
    }
    JsonNode problem =
        Positions.CONTRACT.at("/components/responses/BadRequest/content/application~1problem+json");
    Positions.in(problem.get("example"), problem.get("schema"))
        .forEach(p -> forgotten.remove(p.schema()));
    assertEquals(new TreeSet<>(), forgotten);
  }
}
