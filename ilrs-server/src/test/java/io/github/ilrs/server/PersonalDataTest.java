package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.partnership.Contact;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients can do without the personal data of contacts. */
class PersonalDataTest {
  private static final TestServer SERVER = TestServer.SHARED;

  /** The names, addresses and numbers, and the last words of the names. */
  private static final List<String> PERSONAL_DATA =
      Dataset.canonical().document().contacts().stream()
          .flatMap(PersonalDataTest::personalData)
          .toList();

  private static Stream<String> personalData(Contact contact) {
    String name = contact.name().orElseThrow();
    return Stream.of(
        name,
        name.substring(name.indexOf(' ') + 1),
        contact.email().orElseThrow(),
        contact.phone().orElseThrow());
  }

  static List<OpenApi.Operation> operations() {
    return OpenApi.operations();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aResponseHasPersonalDataOnlyIfItCanBeLeftOut(OpenApi.Operation operation) {
    boolean optional =
        operation.parameters().stream().anyMatch(p -> p.at("/name").asText().equals("personal"));
    String path = operation.examplePath();

    TestServer.Response response = SERVER.get(path + (optional ? "?personal=false" : ""));

    assertEquals(200, response.status(), response::body);
    for (String personal : PERSONAL_DATA) {
      assertFalse(response.body().contains(personal), personal);
    }
    assertEquals(optional, PERSONAL_DATA.stream().anyMatch(SERVER.get(path).body()::contains));
  }

  @Test
  void theDatasetWithoutPersonalDataCanBeReadAndHasItsOwnDigest() {
    TestServer.Response response = SERVER.get("/v1/dataset?personal=false");
    Dataset read = Dataset.read(response.bytes());

    assertEquals(Dataset.canonical().withoutPersonal().sha256(), read.sha256());
    assertNotEquals(Dataset.canonical().sha256(), read.sha256());
    assertNotEquals(
        SERVER.get("/v1/dataset").header("repr-digest"), response.header("repr-digest"));
    assertTrue(read.document().contacts().stream().allMatch(c -> c.equals(c.withoutPersonal())));
  }
}
