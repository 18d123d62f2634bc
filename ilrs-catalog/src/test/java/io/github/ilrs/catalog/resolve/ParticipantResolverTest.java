package io.github.ilrs.catalog.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.catalog.history.StatementText;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.dataset.ParticipantRecord;
import io.github.ilrs.model.evidence.SubjectKind;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.ParticipantKind;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticipantResolverTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # kind | statements | day | status, day of joining, form
          # The first agreement is when it joined, also after it was renewed.
          country | event agreement 2022; event agreement 2024-06-05 | 2021-12-31 | absent
          country | event agreement 2022; event agreement 2024-06-05 | 2022-01-01 | member 2022 memorandum
          country | event agreement 2022; event agreement 2024-06-05 | 2025-01-01 | member 2022 memorandum
          # A withdrawal ends its membership, a later agreement renews it.
          country | event agreement 2022; event withdrawal 2023-02-01 | 2023-01-31 | member 2022 memorandum
          country | event agreement 2022; event withdrawal 2023-02-01 | 2023-02-01 | withdrawn 2022 memorandum
          country | event agreement 2022; event withdrawal 2023-02-01; event agreement 2024-06-05 | 2024-06-04 | withdrawn 2022 memorandum
          country | event agreement 2022; event withdrawal 2023-02-01; event agreement 2024-06-05 | 2024-06-05 | member 2022 memorandum
          # Before any agreement, a claim gives its status; the form is shown only after one.
          country | status interested | 2021-06-30 | absent
          country | status interested | 2021-07-01 | interested - -
          country | status interested; event agreement 2022-03-01 | 2022-02-28 | interested - -
          country | status interested; event agreement 2022-03-01 | 2022-03-01 | member 2022-03-01 memorandum
          country | 2021-07-01 unconfirmed status interested | 2026-01-01 | absent
          country | - press status interested | 2026-01-01 | absent
          country | 2021-07-01 unconfirmed event agreement 2022-03-01 | 2026-01-01 | absent
          # Of two accounts of one signature the more precise one gives the day.
          country | event agreement 2022-03; event agreement 2022-03-09 | 2022-03-08 | absent
          country | event agreement 2022-03; event agreement 2022-03-09 | 2022-03-09 | member 2022-03-09 memorandum
          # Companies become institutions.
          organization | event agreement 2022 | 2022-01-01 | member 2022 memorandum
          company | event agreement 2022 | 2022-01-01 | institution 2022 memorandum
          """)
  void aParticipantHasTheStatusThatItsHistoryGives(
      String kind, String statements, LocalDate day, String expected) {
    assertEquals(
        expected,
        resolve(kind, statements, day).map(ParticipantResolverTest::shown).orElse("absent"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # statements | day | statement that is cited first
          status interested; event agreement 2022 | 2021-07-01 | status interested
          status interested; event agreement 2022 | 2022-01-01 | event agreement 2022
          event agreement 2022-03; event agreement 2022-03-09 | 2023-01-01 | event agreement 2022-03-09
          event agreement 2022; event agreement 2024-06-05 | 2025-01-01 | event agreement 2022
          event agreement 2022; event withdrawal 2023-02-01 | 2023-02-01 | event withdrawal 2023-02-01
          """)
  void theStatementThatGivesTheStatusIsCitedFirst(String statements, LocalDate day, String first) {
    Participant participant = resolve("country", statements, day).orElseThrow();

    assertEquals(first, participant.citations().get(0).locator());
  }

  private static Optional<Participant> resolve(String kind, String statements, LocalDate day) {
    ParticipantRecord record =
        ParticipantRecord.builder()
            .id("atlantis")
            .name("Atlantis")
            .kind(Term.parse(ParticipantKind.class, kind))
            .form("memorandum")
            .statements(StatementText.statements(statements))
            .build();
    return ParticipantResolver.resolve(
        record, History.of(SubjectKind.PARTICIPANT, record.id(), record.statements()), day);
  }

  private static String shown(Participant participant) {
    return participant.status()
        + " "
        + participant.joined().map(PartialDate::toString).orElse("-")
        + " "
        + participant.form().orElse("-");
  }
}
