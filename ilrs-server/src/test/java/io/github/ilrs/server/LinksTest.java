package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Responses link to the same content in other formats and to the contract. */
class LinksTest {
  private static final TestServer SERVER = TestServer.SHARED;
  private static final Pattern LINK =
      Pattern.compile("<([^>]*)>; rel=\"([a-z-]+)\"; type=\"([a-z/+]+)\"(, |$)");

  static List<OpenApi.Operation> operations() {
    return OpenApi.operations();
  }

  private static List<MatchResult> links(String request) {
    return LINK.matcher(SERVER.get(request).header("link")).results().toList();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void listsAndTheIndexHaveLinksThatLeadToResourcesOfTheirType(OpenApi.Operation operation) {
    List<MatchResult> links = links(operation.request());

    boolean list = operation.id().startsWith("list");
    assertEquals(list || operation.id().equals("getIndex"), !links.isEmpty());
    assertEquals(list, links.stream().anyMatch(link -> link.group(2).equals("alternate")));
    for (MatchResult link : links) {
      TestServer.Response target = SERVER.get(link.group(1));
      assertEquals(200, target.status(), link.group(1));
      assertTrue(target.header("content-type").startsWith(link.group(3)), link.group());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/missions?asOf=2023-01-01 | /v1/missions.csv?asOf=2023-01-01 /v1/roadmap.ics?asOf=2023-01-01",
        "/v1/missions?lead=CNSA | /v1/missions.csv?lead=CNSA",
        "/v1/missions/CE-7/history | /v1/missions/CE-7/history.csv",
        "/v1/payloads?country=Saudi+Arabia | /v1/payloads.csv?country=Saudi+Arabia"
      })
  void anAlternateHasTheQueryOfTheRequestAndIsLeftOutIfItCannot(String request, String expected) {
    assertEquals(
        List.of((expected + " /openapi.yaml").split(" ", -1)),
        links(request).stream().map(link -> link.group(1)).toList());
  }

  @Test
  void theIndexListsEveryResourceAndEveryFile() {
    JsonNode index = SERVER.get("/v1").json();
    List<String> expected = OpenApi.operations().stream().map(o -> o.path()).sorted().toList();

    assertEquals(expected, index.findValuesAsText("href").stream().sorted().toList());
  }
}
