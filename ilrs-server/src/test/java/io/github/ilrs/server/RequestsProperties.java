package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.ilrs.server.contract.Contract;
import io.github.ilrs.server.contract.Operation;
import io.github.ilrs.server.contract.Operation.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Every response conforms to the contract, and none is an internal error. */
class RequestsProperties {
  private static final TestServer SERVER = TestServer.SHARED;
  private static final List<String> MISSIONS =
      SERVER.get("/v1/matrix").json().path("missions").valueStream().map(JsonNode::asText).toList();
  private static final List<String> ORGANIZATIONS =
      SERVER.get("/v1/organizations").json().path("items").findValuesAsText("id");

  /** Most responses are received more than once; they are validated once. */
  private static final Map<UUID, List<String>> VALIDATED = new HashMap<>();

  /** A request with an encoded target and one more header. */
  record Request(Operation operation, String method, String target, String header) {
    TestServer.Response send() {
      return SERVER.lines(method + " " + target + " HTTP/1.1", "Host: m", header);
    }
  }

  @Property(tries = 200)
  void aValidRequestSucceeds(@ForAll("validRequests") Request request) {
    TestServer.Response response = request.send();

    assertEquals(200, response.status(), response.body());
    assertConforms(request, response);
  }

  @Property(tries = 10_000)
  void everyResponseConformsToTheContract(@ForAll("anyRequests") Request request) {
    TestServer.Response response = request.send();

    assertTrue(
        List.of(200, 204, 304, 400, 404, 405).contains(response.status()), response.toString());
    assertConforms(request, response);
  }

  /** Headers and body are those that the contract declares for this status, or for any other. */
  private static void assertConforms(Request request, TestServer.Response response) {
    if (request.method().equals("OPTIONS")) {
      assertEquals(204, response.status());
      return; // The contract declares GET only.
    }
    JsonNode responses = OpenApi.operation(request.operation().id()).node().path("responses");
    String status = Integer.toString(response.status());
    JsonNode declared =
        OpenApi.resolved(
            responses.has(status) ? responses.path(status) : responses.path("default"));
    for (Map.Entry<String, JsonNode> header : declared.path("headers").properties()) {
      String name = header.getKey();
      assertTrue(
          response.headers().containsKey(name.toLowerCase(Locale.ROOT))
              || !isSent(name, response.status()),
          () -> name + " is missing in " + response);
    }
    Map.Entry<String, JsonNode> content =
        declared.path("content").propertyStream().findFirst().orElse(Map.entry("", declared));
    assertEquals(content.getKey(), response.header("content-type"));
    if (request.method().equals("HEAD") || response.status() == 304) {
      assertEquals("", response.body());
    } else {
      String schema = content.getValue().at("/schema/$ref").asText();
      UUID same =
          UUID.nameUUIDFromBytes((schema + response.body()).getBytes(StandardCharsets.UTF_8));
      assertEquals(
          List.of(),
          VALIDATED.computeIfAbsent(
              same, key -> OpenApi.violations(schema, value(content.getKey(), response))),
          response.body());
    }
  }

  /** The value that a schema describes: JSON, or the text of a file. */
  private static JsonNode value(String mediaType, TestServer.Response response) {
    return mediaType.endsWith("json") ? response.json() : TextNode.valueOf(response.body());
  }

  /** Two headers are declared with the default response. */
  private static boolean isSent(String header, int status) {
    return switch (header) {
      case "Allow" -> status == 405;
      case "Retry-After" -> status == 503;
      default -> true;
    };
  }

  @Provide
  Arbitrary<Request> validRequests() {
    return requests(false)
        .filter(
            request ->
                // Not every entry was known on every day; ItemsTest requests all of today.
                request.operation().pathParameters().stream()
                    .noneMatch(p -> p.schema().name().equals(Optional.of("EntryId"))));
  }

  @Provide
  Arbitrary<Request> anyRequests() {
    return requests(true);
  }

  /** Requests to every operation, with any of its parameters, each once. */
  private static Arbitrary<Request> requests(boolean alsoInvalid) {
    return Arbitraries.of(Contract.builtIn().operations())
        .flatMap(
            operation ->
                Combinators.combine(
                        values(operation.pathParameters(), alsoInvalid),
                        queries(operation, alsoInvalid))
                    .as(
                        (inPath, query) ->
                            new Request(
                                operation,
                                "GET",
                                path(operation, inPath) + (query.isEmpty() ? "" : "?" + query),
                                "Accept: */*")))
        .flatMap(
            request ->
                alsoInvalid ? withOtherMethodsAndHeaders(request) : Arbitraries.just(request));
  }

  private static Arbitrary<Request> withOtherMethodsAndHeaders(Request request) {
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
    String path = operation.path();
    for (int i = 0; i < values.size(); i++) {
      path = path.replace("{" + operation.pathParameters().get(i).name() + "}", values.get(i));
    }
    return path;
  }

  private static Arbitrary<String> queries(Operation operation, boolean alsoInvalid) {
    List<Parameter> inQuery = operation.queryParameters();
    return Arbitraries.subsetOf(inQuery)
        .flatMap(
            chosen -> {
              // A range that ends before it begins is invalid although both values are valid.
              List<Parameter> parameters =
                  chosen.stream()
                      .filter(p -> alsoInvalid || !Set.of("launchTo", "to").contains(p.name()))
                      .toList();
              return values(parameters, alsoInvalid)
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
                alsoInvalid
                    ? Arbitraries.frequencyOf(
                        Tuple.of(9, Arbitraries.just(query)),
                        Tuple.of(1, texts().map(text -> query + "&" + text + "=" + text)))
                    : Arbitraries.just(query));
  }

  private static Arbitrary<List<String>> values(List<Parameter> parameters, boolean alsoInvalid) {
    return Combinators.combine(
            parameters.stream()
                .map(parameter -> value(parameter, alsoInvalid))
                .collect(Collectors.toList()))
        .as(values -> values);
  }

  private static Arbitrary<String> value(Parameter parameter, boolean alsoInvalid) {
    Arbitrary<String> valid =
        valid(parameter).map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8));
    Arbitrary<String> values =
        parameter.list()
            ? valid.list().ofMinSize(1).ofMaxSize(3).map(list -> String.join(",", list))
            : valid;
    return alsoInvalid
        ? Arbitraries.frequencyOf(Tuple.of(3, values), Tuple.of(1, texts()))
        : values;
  }

  private static Arbitrary<String> valid(Parameter parameter) {
    if (!parameter.schema().allowed().isEmpty()) {
      return Arbitraries.of(parameter.schema().allowed());
    }
    return switch (parameter.schema().name().orElseThrow()) {
      case "MissionId" -> Arbitraries.of(MISSIONS);
      case "OrganizationId" -> Arbitraries.of(ORGANIZATIONS);
      case "SourceId" -> Arbitraries.of("guide", "space-wiki");
      case "EntryId" ->
          Arbitraries.of(
              "topography", "scientific", "standards", "china", "ce-6-2019", "ce-6-dorn");
      case "Country" -> Arbitraries.of("France", "it", "SAU", "Saudi Arabia");
      case "Subject" -> Arbitraries.of("CE-7", "CE-8/D", "LUNA-25", "guide");
      case "AsOf" -> Arbitraries.oneOf(Arbitraries.just("today"), days());
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

  private static Arbitrary<String> days() {
    return Arbitraries.longs()
        .between(18_794, 20_778)
        .map(day -> LocalDate.ofEpochDay(day).toString());
  }

  /** Any text that fits into a request line, often an almost valid one. */
  private static Arbitrary<String> texts() {
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
