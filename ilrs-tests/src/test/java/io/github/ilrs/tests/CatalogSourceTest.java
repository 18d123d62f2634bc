package io.github.ilrs.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.CatalogSource;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.client.IlrsClient;
import io.github.ilrs.client.SyncedDataset;
import io.github.ilrs.model.DayOutOfRangeException;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.server.IlrsServer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Code written for a {@link CatalogSource} gives the same with each of the three. */
class CatalogSourceTest {
  private static final Clock CLOCK = TestServers.noonOf(LocalDate.of(2026, 11, 21));
  private static final IlrsServer SERVER = TestServers.start(CLOCK);
  private static final IlrsClient CLIENT = IlrsClient.builder(SERVER.uri()).clock(CLOCK).build();
  private static final SyncedDataset SYNCED =
      SyncedDataset.builder(SERVER.uri()).clock(CLOCK).start();

  @AfterAll
  static void stop() {
    SYNCED.close();
    CLIENT.close();
    SERVER.close();
  }

  static Stream<Arguments> sources() {
    CatalogSource embedded =
        new CatalogSource() {
          @Override
          public Catalog today() {
            return Dataset.canonical().today(CLOCK);
          }

          @Override
          public Catalog asOf(LocalDate day) {
            return Dataset.canonical().asOf(day, CLOCK);
          }
        };
    return Stream.of(
        arguments("Dataset", embedded),
        arguments("IlrsClient", CLIENT),
        arguments("SyncedDataset", SYNCED));
  }

  private static String report(CatalogSource source) {
    Catalog now = source.today();
    var query =
        OpportunityQuery.all()
            .category(List.of(Category.C, Category.D))
            .lead(OrganizationId.CNSA)
            .joinable();
    return now.asOf()
        + " "
        + now.count(query)
        + " "
        + now.mission(NamedMission.CE_7).name()
        + " "
        + now.source(now.opportunity(NamedMission.CE_7, Category.A).citations().get(0).source())
            .title();
  }

  @ParameterizedTest(name = "{0}", autoCloseArguments = false)
  @MethodSource("sources")
  void aReportIsTheSameWithEverySource(String name, CatalogSource source) {
    assertEquals(
        "2026-11-21 0 Chang'e 7 International Lunar Research Station Guide for Partnership (V1.0)",
        report(source));
  }

  @ParameterizedTest(name = "{0}", autoCloseArguments = false)
  @MethodSource("sources")
  void theSameMistakeIsTheSameExceptionWithEverySource(String name, CatalogSource source) {
    UnknownIdException unknown =
        assertThrows(
            UnknownIdException.class, () -> source.today().mission(MissionId.parse("CE-5")));
    assertEquals(List.of("CE-4", "CE-6", "CE-7", "CE-8"), unknown.nearest());
    DayOutOfRangeException early =
        assertThrows(DayOutOfRangeException.class, () -> source.asOf(LocalDate.of(2021, 6, 15)));
    assertEquals(Dataset.FIRST_DAY, early.first());
    assertThrows(InvalidValueException.class, () -> OpportunityQuery.all().category(List.of()));
  }

  @Test
  void theDatasetIsTheSameToTheLastByte() {
    byte[] canonical = Dataset.canonical().canonicalJson();
    assertArrayEquals(canonical, CLIENT.dataset().canonicalJson());
    assertArrayEquals(canonical, SYNCED.dataset().canonicalJson());
  }
}
