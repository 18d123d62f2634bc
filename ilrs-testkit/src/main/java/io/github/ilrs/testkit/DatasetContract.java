package io.github.ilrs.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.validation.Rule;
import io.github.ilrs.catalog.validation.StructuralRules;
import io.github.ilrs.model.DayOutOfRangeException;
import io.github.ilrs.model.Violation;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.programme.MissionId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The part of the {@link CatalogContract} about a dataset itself: its rules, its days, its JSON.
 */
public interface DatasetContract {
  /**
   * The datasets that are held to the contract: {@code Arbitraries.just(dataset)} for a single one,
   * {@link DatasetArbitraries#datasets()} for any.
   */
  Arbitrary<Dataset> datasets();

  /** The same datasets, under a name that jqwik finds. */
  @Provide
  default Arbitrary<Dataset> heldDatasets() {
    return datasets();
  }

  /** Catalogs of these datasets, on days from the Guide's release to 2040. */
  @Provide
  default Arbitrary<Catalog> catalogs() {
    return DatasetArbitraries.catalogs(datasets());
  }

  /** Ids of missions, whether a catalog has them or not. */
  @Provide
  default Arbitrary<MissionId> missionIds() {
    return ProgrammeArbitraries.missionIds();
  }

  /** Days before, on and after any that can be asked about. */
  @Provide
  default Arbitrary<LocalDate> days() {
    LocalDate first = Dataset.FIRST_DAY;
    return Arbitraries.oneOf(
        Arbitraries.of(first.minusDays(1), first, first.plusDays(1)),
        TimeArbitraries.days(LocalDate.of(2010, 1, 1), LocalDate.of(2040, 12, 31)));
  }

  /** Clocks at any second of these days, in any zone. */
  @Provide
  default Arbitrary<Clock> clocks() {
    return Combinators.combine(
            days(),
            Arbitraries.integers().between(0, 86_399),
            Arbitraries.of("Z", "Asia/Shanghai", "Europe/Moscow", "Pacific/Kiritimati", "-11:00"))
        .as(
            (day, second, zone) ->
                Clock.fixed(
                    day.atStartOfDay().plusSeconds(second).toInstant(ZoneOffset.UTC),
                    ZoneId.of(zone)));
  }

  /** Every rule holds; what does not is reported under the rule's name. */
  @Property
  default void everyStructuralRuleHolds(@ForAll("heldDatasets") Dataset dataset) {
    Map<String, List<Violation>> broken = new TreeMap<>();
    for (Rule rule : StructuralRules.all()) {
      List<Violation> violations = rule.violations(dataset.document());
      if (!violations.isEmpty()) {
        broken.put(rule.name(), violations);
      }
    }
    assertEquals(Map.of(), broken);
  }

  /** The document comes back from its JSON unchanged. */
  @Property
  default void theDocumentSurvivesJson(@ForAll("heldDatasets") Dataset dataset) {
    JsonForm.assertSurvives(dataset.document(), DatasetDocument.class);
  }

  /** A dataset is read back from its canonical JSON: the same records, the same bytes. */
  @Property
  default void aDatasetIsReadFromItsCanonicalJson(@ForAll("heldDatasets") Dataset dataset)
      throws NoSuchAlgorithmException {
    byte[] json = dataset.canonicalJson();
    Dataset read = Dataset.read(json);
    assertEquals(dataset.document(), read.document());
    assertArrayEquals(json, read.canonicalJson());
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    assertEquals(digest, dataset.sha256());
    assertEquals(dataset.dataDate() + "+" + digest.substring(0, 8), dataset.dataVersion());
    assertEquals(dataset.document().dataDate(), dataset.dataDate());
  }

  /** Any day from the Guide's release to today can be asked about, and no other. */
  @Property
  default void aCatalogIsOfTheDayThatWasAskedFor(
      @ForAll("heldDatasets") Dataset dataset,
      @ForAll("days") LocalDate day,
      @ForAll("days") LocalDate today) {
    Clock clock = DatasetArbitraries.noonOf(today);
    if (day.isBefore(Dataset.FIRST_DAY) || day.isAfter(today)) {
      DayOutOfRangeException refusal =
          assertThrows(DayOutOfRangeException.class, () -> dataset.asOf(day, clock));
      assertEquals(day, refusal.day());
      assertEquals(Dataset.FIRST_DAY, refusal.first());
      assertEquals(today, refusal.last());
    } else {
      Catalog catalog = dataset.asOf(day, clock);
      assertEquals(day, catalog.asOf());
      assertSame(dataset, catalog.dataset());
    }
  }

  /** Today is the day in UTC, wherever the clock hangs. */
  @Property
  default void todayIsTheDayInUtc(
      @ForAll("heldDatasets") Dataset dataset, @ForAll("clocks") Clock clock) {
    Instant now = clock.instant();
    LocalDate day = now.atOffset(ZoneOffset.UTC).toLocalDate();
    if (day.isBefore(Dataset.FIRST_DAY)) {
      assertThrows(DayOutOfRangeException.class, () -> dataset.today(clock));
    } else {
      assertEquals(day, dataset.today(clock).asOf());
    }
  }
}
