package io.github.ilrs.catalog.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.catalog.history.StatementText;
import io.github.ilrs.model.dataset.SiteRecord;
import io.github.ilrs.model.evidence.SubjectKind;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteResolverTest {
  @ParameterizedTest
  @CsvSource({
    "2021-06-30, absent",
    "2021-07-01, candidate 2021-07-01",
    "2022-12-31, candidate 2021-07-01",
    "2023-01-01, planned 2023-01-01",
    "2026-01-01, planned 2023-01-01",
  })
  void aSiteHasTheLatestClaimedStatusAndIsAbsentBeforeTheFirst(LocalDate day, String expected) {
    SiteRecord record =
        SiteRecord.builder()
            .id("plain")
            .name("Plain")
            .statements(
                StatementText.statements(
                    "status candidate; 2023-01-01 press status planned;"
                        + " 2024-01-01 unconfirmed status candidate"))
            .build();

    assertEquals(
        expected,
        SiteResolver.resolve(
                record, History.of(SubjectKind.SITE, record.id(), record.statements()), day)
            .map(site -> site.status() + " " + site.statedOn().orElseThrow())
            .orElse("absent"));
  }
}
