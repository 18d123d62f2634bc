package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.server.contract.Contract;
import io.github.ilrs.server.contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The responses of the operations, compared with the Guide. */
class OperationsTest {
  private static final TestServer SERVER = TestServer.serverAt(TestServer.LATER);

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void theHandlersAreTheOperationsOfTheContract() {
    Set<String> asked =
        new TreeSet<>(Contract.builtIn().operations().stream().map(Operation::id).toList());

    assertEquals(asked, new TreeSet<>(Operations.of(Dataset.canonical()).keySet()));
    assertEquals(OpenApi.operations().size(), asked.size());
  }

  @Test
  void instrumentsMayStillFlyOnTenMissions() {
    JsonNode answer = SERVER.get("/v1/opportunities?category=D&printedOpen=true").json();

    assertEquals(10, answer.path("total").asInt());
    List<String> missions = new ArrayList<>();
    answer.path("items").forEach(item -> missions.add(item.path("mission").asText()));
    assertEquals(
        "[CE-6, CE-7, CE-8, LUNA-27, LUNA-28, ILRS-1, ILRS-2, ILRS-3, ILRS-4, ILRS-5]",
        missions.toString());
  }

  @Test
  void theMatrixHasSixtyFiveCells() {
    JsonNode matrix = SERVER.get("/v1/matrix").json();

    assertEquals(5, matrix.path("rows").size());
    assertEquals(65, matrix.path("rows").findValues("printed").size());
  }

  @Test
  void chang_e_7_and_luna_26_are_linked_both_ways() {
    assertEquals(
        "[\"LUNA-26\"]",
        SERVER.get("/v1/opportunities/CE-7/A").json().path("linkedMissions").toString());
    assertEquals(
        "[\"CE-7\"]",
        SERVER.get("/v1/opportunities/LUNA-26/A").json().path("linkedMissions").toString());
  }

  @Test
  void aCommaMeansOrAndTwoFiltersMeanAnd() {
    String both = "/v1/opportunities?mission=CE-7,LUNA-26&category=A,B";

    assertEquals(4, SERVER.get(both).json().path("total").asInt());
    assertEquals(
        SERVER.get(both).body(), SERVER.get(both.replace(",", "%2C").replace("A", "%41")).body());
  }

  @Test
  void contactsCanBeRequestedWithoutPersonalData() {
    String all = SERVER.get("/v1/contacts").body();
    JsonNode offices = SERVER.get("/v1/contacts?personal=false").json();

    assertEquals(SERVER.get("/v1/contacts?personal=true").body(), all);
    assertTrue(all.contains("\"email\""));
    assertFalse(offices.findValuesAsText("role").isEmpty());
    for (String personal : Set.of("name", "email", "phone")) {
      assertTrue(offices.findValues(personal).isEmpty(), personal);
    }
  }

  @Test
  void aResponseNamesItsDay() {
    assertEquals("2026-11-21", SERVER.get("/v1/missions").json().path("asOf").asText());
    assertEquals("2026-11-21", SERVER.get("/v1/sources").json().path("asOf").asText());
    assertEquals(
        "2024-02-29", SERVER.get("/v1/missions?asOf=2024-02-29").json().path("asOf").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready"})
  void aReadyServerReportsThatItIsReady(String path) {
    TestServer.Response response = SERVER.get(path);

    assertEquals(200, response.status());
    assertEquals("{\"status\":\"up\"}", response.body());
  }

  @Test
  void theContractIsServedAsItIsWritten() {
    TestServer.Response response = SERVER.get("/openapi.yaml");

    assertEquals("application/yaml", response.mediaType());
    assertEquals(Contract.builtIn().text(), response.body());
    assertNotEquals("", response.body());
  }
}
