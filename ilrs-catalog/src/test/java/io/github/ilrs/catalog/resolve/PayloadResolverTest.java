package io.github.ilrs.catalog.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.catalog.history.StatementText;
import io.github.ilrs.model.dataset.PayloadRecord;
import io.github.ilrs.model.evidence.SubjectKind;
import io.github.ilrs.model.programme.NamedMission;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadResolverTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # statements | day | status
          event selection 2022-03-01; event flight 2024-05-03 | 2022-02-28 | absent
          event selection 2022-03-01; event flight 2024-05-03 | 2022-03-01 | selected
          event selection 2022-03-01; event flight 2024-05-03 | 2024-05-02 | selected
          event selection 2022-03-01; event flight 2024-05-03 | 2024-05-03 | flown
          event selection 2022-03-01; event flight 2024-05-03; event selection 2025-01-01 | 2025-01-02 | flown
          # A claim of its status decides.
          status dropped; event selection 2022-03-01 | 2021-06-30 | absent
          status dropped; event selection 2022-03-01 | 2021-07-01 | dropped
          status dropped; event selection 2022-03-01 | 2022-03-01 | dropped
          2021-07-01 unconfirmed status dropped; event selection 2022-03-01 | 2022-03-01 | selected
          """)
  void aPayloadIsSelectedThenFlownUnlessAClaimGivesItsStatus(
      String statements, LocalDate day, String expected) {
    PayloadRecord record =
        PayloadRecord.builder()
            .id("harp")
            .mission(NamedMission.CE_7)
            .name("Harp")
            .statements(StatementText.statements(statements))
            .build();

    assertEquals(
        expected,
        PayloadResolver.resolve(
                record, History.of(SubjectKind.PAYLOAD, record.id(), record.statements()), day)
            .map(payload -> payload.status().id())
            .orElse("absent"));
  }
}
