package io.github.ilrs.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.ilrs.catalog.resolve.Facts;
import io.github.ilrs.catalog.resolve.Resolvers;
import io.github.ilrs.model.dataset.DatasetDocument;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days between two changes share what is derived, so every day on which it changes must count. */
class SharedDaysTest {
  private static final DatasetDocument DOCUMENT = Dataset.canonical().document();

  @Test
  void everyDayAnswersAsADatasetThatDerivesThatDayAlone() {
    Dataset shared = Dataset.of(DOCUMENT);
    Facts facts = Facts.of(DOCUMENT);
    CanonicalJson json = new CanonicalJson(facts);
    LocalDate end = LocalDate.now(ZoneOffset.UTC);
    for (LocalDate day = Dataset.FIRST_DAY; !day.isAfter(end); day = day.plusDays(1)) {
      String asOf = day.toString();
      Catalog alone = new Catalog(facts, new Resolvers(facts), json, day);
      assertEquals(answers(alone), answers(shared.asOf(day)), () -> asOf);
    }
  }

  private static List<Object> answers(Catalog catalog) {
    return List.of(
        catalog.missions(),
        catalog.opportunities(),
        catalog.missions().stream().map(mission -> catalog.history(mission.id())).toList(),
        catalog.calls(),
        catalog.programme(),
        catalog.phases(),
        catalog.participants(),
        catalog.payloads(),
        catalog.sites(),
        catalog.discrepancies());
  }

  @Test
  void aDayWithoutAChangeSharesEverything() {
    // Nothing in the dataset is dated 2 or 3 January 2022.
    Catalog one = Dataset.canonical().asOf(LocalDate.of(2022, 1, 2));
    Catalog next = Dataset.canonical().asOf(LocalDate.of(2022, 1, 3));
    assertSame(one.opportunities(), next.opportunities());
    assertSame(one.participants(), next.participants());
    assertSame(one.discrepancies(), next.discrepancies());
  }
}
