package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.ilrs.server.contract.Contract;
import io.github.ilrs.server.contract.Operation;
import io.github.ilrs.server.contract.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

/** Every response conforms to the contract, and none is an internal error. */
class RequestsProperties {
  private static final TestServer SERVER = TestServer.serverAt(TestServer.LATER);
  private static final List<String> MISSIONS =
      SERVER.get("/v1/matrix").json().path("missions").valueStream().map(JsonNode::asText).toList();
  private static final List<String> ORGANIZATIONS =
      SERVER.get("/v1/organizations").json().path("items").findValuesAsText("id");

  /** Most answers are met more than once; they are judged once. */
  private static final Map<UUID, List<String>> JUDGED = new HashMap<>();

  @AfterContainer
  static void stop() {
    SERVER.close();
  }

  /**
   * A request.
   *
   * @param operation what it asks for
   * @param method the HTTP method
   * @param target the path and the query, encoded
   * @param header one more header, or none that means anything
   */
  record Request(Operation operation, String method, String target, String header) {
    TestServer.Response answered() {
      return SERVER.lines(method + " " + target + " HTTP/1.1", "Host: m", header);
    }
  }

  @Property(tries = 200)
  void aValidRequestIsAnswered(@ForAll("rightRequests") Request request) {
    TestServer.Response response = request.answered();

    assertEquals(200, response.status(), response.body());
    assertConforms(request, response);
  }

  @Property(tries = 10_000)
  void everyResponseConformsToTheContract(@ForAll("anyRequests") Request request) {
    TestServer.Response response = request.answered();

    assertTrue(
        List.of(200, 204, 304, 400, 404, 405).contains(response.status()), response.toString());
    assertConforms(request, response);
  }

  /** Headers and body are those that the contract declares for this status, or for any other. */
  private static void assertConforms(Request request, TestServer.Response response) {
    if (request.method().equals("OPTIONS")) {
      assertEquals(204, response.status());
      return; // Of the methods, the contract speaks of GET.
    }
    JsonNode responses = OpenApi.operation(request.operation().id()).node().path("responses");
    String status = Integer.toString(response.status());
    JsonNode declared =
        OpenApi.resolved(
            responses.has(status) ? responses.path(status) : responses.path("default"));
    Set<String> sent = new TreeSet<>(response.headers().keySet());
    declared
        .path("headers")
        .fieldNames()
        .forEachRemaining(
            name ->
                assertTrue(
                    sent.contains(name.toLowerCase(Locale.ROOT))
                        || !isSent(name, response.status()),
                    () -> name + " is missing in " + response));
    Map.Entry<String, JsonNode> content =
        declared.path("content").propertyStream().findFirst().orElse(Map.entry("", declared));
    assertEquals(content.getKey(), response.mediaType());
    if (request.method().equals("HEAD") || response.status() == 304) {
      assertEquals("", response.body());
    } else {
      String schema = content.getValue().at("/schema/$ref").asText();
      UUID same =
          UUID.nameUUIDFromBytes((schema + response.body()).getBytes(StandardCharsets.UTF_8));
      assertEquals(
          List.of(),
          JUDGED.computeIfAbsent(
              same, key -> SchemaValidator.violations(schema, value(content.getKey(), response))),
          response.body());
    }
  }

  /** What a schema speaks of: a value, or the whole text of a file. */
  private static JsonNode value(String mediaType, TestServer.Response response) {
    return mediaType.endsWith("json") ? response.json() : TextNode.valueOf(response.body());
  }

  /** Two headers are declared with the answer to anything else that goes wrong. */
  private static boolean isSent(String header, int status) {
    return switch (header) {
      case "Allow" -> status == 405;
      case "Retry-After" -> status == 503;
      default -> true;
    };
  }

  @Provide
  Arbitrary<Request> rightRequests() {
    return requests(false);
  }

  @Provide
  Arbitrary<Request> anyRequests() {
    return requests(true);
  }

  /** Requests to every operation, with any of its parameters, each once. */
  private static Arbitrary<Request> requests(boolean alsoWrong) {
    return Arbitraries.of(Contract.builtIn().operations())
        .flatMap(
            operation ->
                Combinators.combine(
                        values(operation.parameters(Parameter.Location.PATH), alsoWrong),
                        queries(operation, alsoWrong))
                    .as(
                        (inPath, query) ->
                            new Request(
                                operation,
                                "GET",
                                path(operation, inPath) + (query.isEmpty() ? "" : "?" + query),
                                "Accept: */*")))
        .flatMap(request -> alsoWrong ? askedOtherwise(request) : Arbitraries.just(request));
  }

  private static Arbitrary<Request> askedOtherwise(Request request) {
    Arbitrary<String> methods =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.just("GET")),
            Tuple.of(1, Arbitraries.just("HEAD")),
            Tuple.of(
                1, Arbitraries.of("OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE", "MOON")));
    Arbitrary<String> headers =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.just(request.header())),
            Tuple.of(1, Arbitraries.of("If-None-Match: *", "If-None-Match: W/\"moon\"")),
            Tuple.of(1, Arbitraries.of("X-Request-Id: moon", "Range: bytes=0-9", "Expect: moon")));
    return Combinators.combine(methods, headers)
        .as((method, header) -> new Request(request.operation(), method, request.target(), header));
  }

  private static String path(Operation operation, List<String> values) {
    String path = operation.path().text();
    for (int i = 0; i < values.size(); i++) {
      path = path.replace("{" + operation.path().names().get(i) + "}", values.get(i));
    }
    return path;
  }

  private static Arbitrary<String> queries(Operation operation, boolean alsoWrong) {
    List<Parameter> inQuery = operation.parameters(Parameter.Location.QUERY);
    return Arbitraries.subsetOf(inQuery)
        .flatMap(
            chosen -> {
              // A span that ends before it starts is wrong, however right its two ends are.
              List<Parameter> parameters =
                  chosen.stream()
                      .filter(p -> alsoWrong || !Set.of("launchTo", "to").contains(p.name()))
                      .toList();
              return values(parameters, alsoWrong)
                  .map(
                      values -> {
                        List<String> parts = new ArrayList<>();
                        for (int i = 0; i < values.size(); i++) {
                          parts.add(parameters.get(i).name() + "=" + values.get(i));
                        }
                        return String.join("&", parts);
                      });
            })
        .flatMap(
            query ->
                alsoWrong
                    ? Arbitraries.frequencyOf(
                        Tuple.of(9, Arbitraries.just(query)),
                        Tuple.of(1, words().map(word -> query + "&" + word + "=" + word)))
                    : Arbitraries.just(query));
  }

  private static Arbitrary<List<String>> values(List<Parameter> parameters, boolean alsoWrong) {
    return Combinators.combine(
            parameters.stream()
                .map(parameter -> value(parameter, alsoWrong))
                .collect(Collectors.toList()))
        .as(values -> values);
  }

  private static Arbitrary<String> value(Parameter parameter, boolean alsoWrong) {
    Arbitrary<String> right =
        right(parameter).map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8));
    Arbitrary<String> values =
        parameter.list()
            ? right.list().ofMinSize(1).ofMaxSize(3).map(list -> String.join(",", list))
            : right;
    return alsoWrong ? Arbitraries.frequencyOf(Tuple.of(3, values), Tuple.of(1, words())) : values;
  }

  private static Arbitrary<String> right(Parameter parameter) {
    if (!parameter.schema().allowed().isEmpty()) {
      return Arbitraries.of(parameter.schema().allowed());
    }
    return switch (parameter.schema().name().orElseThrow()) {
      case "MissionId" -> Arbitraries.of(MISSIONS);
      case "OrganizationId" -> Arbitraries.of(ORGANIZATIONS);
      case "Country" -> Arbitraries.of("France", "it", "SAU", "Saudi Arabia");
      case "Subject" -> Arbitraries.of("CE-7", "CE-8/D", "LUNA-25", "guide");
      case "Day" ->
          Arbitraries.longs()
              .between(18_794, 20_778)
              .map(day -> LocalDate.ofEpochDay(day).toString());
      case "PartialDate" ->
          Arbitraries.of(
              "2024",
              "2024~",
              "2026-Q3",
              "2026-H2",
              "2028-02",
              "2028-02-29",
              "[2029..2030]",
              "2199");
      default -> throw new IllegalStateException("No values for " + parameter);
    };
  }

  /** Anything that fits into a request line, and not too rarely something that nearly fits. */
  private static Arbitrary<String> words() {
    Arbitrary<String> encoded =
        Arbitraries.strings()
            .ofMinLength(1)
            .ofMaxLength(12)
            .map(text -> URLEncoder.encode(text.replace("/", ""), StandardCharsets.UTF_8))
            .filter(text -> !text.isEmpty());
    Arbitrary<String> raw =
        Arbitraries.strings().withChars("%+=;:@!$'()*,-._~aZ09CE").ofMinLength(1).ofMaxLength(12);
    return Arbitraries.oneOf(
        encoded, raw, Arbitraries.of("CE-5", "ce-7", "Z", "0", "2030-13", "1899", "%C0%80", ","));
  }
}
