package io.github.ilrs.server.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract with unsupported features is rejected. */
class ContractReaderTest {
  private static final String TEXT = Contract.builtIn().text();

  @Test
  void theContractIsReadAsItStands() {
    Operation operation =
        Contract.read(TEXT).operations().stream()
            .filter(found -> found.id().equals("getOpportunity"))
            .findFirst()
            .orElseThrow();

    assertEquals("/v1/opportunities/{mission}/{category}", operation.path().text());
    assertEquals(
        operation.path().names(),
        operation.parameters(Parameter.Location.PATH).stream().map(Parameter::name).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "maxLength: 64           | minLength: 1",
        "format: date            | format: date-time",
        "explode: false          | explode: true",
        "in: path                | in: cookie",
        "schemas/StageNumber'    | schemas/StageName'",
        "    get:                | '    put:'",
        "{mission}/{category}    | {category}/{mission}",
      })
  void unsupportedFeaturesAreRejected(String said, String instead) {
    String changed = TEXT.replace(said, instead);

    assertNotEquals(TEXT, changed);
    assertThrows(IllegalArgumentException.class, () -> Contract.read(changed));
  }
}
