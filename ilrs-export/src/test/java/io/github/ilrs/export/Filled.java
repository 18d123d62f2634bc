package io.github.ilrs.export;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.programme.Mission;
import java.util.ArrayList;
import java.util.List;

/**
 * A table with all that a catalog has for it.
 *
 * @param table the table
 * @param rows its rows
 */
record Filled<T>(CsvTable<T> table, List<T> rows) {
  /** Every list of a catalog; the history of each of its missions. */
  static List<Filled<?>> all(Catalog catalog) {
    List<Filled<?>> all = new ArrayList<>();
    all.add(new Filled<>(CsvTable.OPPORTUNITIES, catalog.opportunities()));
    all.add(new Filled<>(CsvTable.MISSIONS, catalog.missions()));
    for (Mission mission : catalog.missions()) {
      all.add(new Filled<>(CsvTable.HISTORY, catalog.history(mission.id())));
    }
    all.add(new Filled<>(CsvTable.PHASES, catalog.phases()));
    all.add(new Filled<>(CsvTable.CATEGORIES, catalog.categories()));
    all.add(new Filled<>(CsvTable.OBJECTIVES, catalog.objectives()));
    all.add(new Filled<>(CsvTable.FACILITIES, catalog.facilities()));
    all.add(new Filled<>(CsvTable.COOPERATION_DOMAINS, catalog.cooperationDomains()));
    all.add(new Filled<>(CsvTable.MILESTONES, catalog.milestones()));
    all.add(new Filled<>(CsvTable.ORGANIZATIONS, catalog.organizations()));
    all.add(new Filled<>(CsvTable.CONTACTS, catalog.contacts()));
    all.add(new Filled<>(CsvTable.PARTICIPANTS, catalog.participants()));
    all.add(new Filled<>(CsvTable.CALLS, catalog.calls()));
    all.add(new Filled<>(CsvTable.PAYLOADS, catalog.payloads()));
    all.add(new Filled<>(CsvTable.SITES, catalog.sites()));
    all.add(new Filled<>(CsvTable.SOURCES, catalog.sources()));
    all.add(new Filled<>(CsvTable.DISCREPANCIES, catalog.discrepancies()));
    all.add(
        new Filled<>(
            CsvTable.CHANGES,
            Dataset.of(catalog.document()).changes(Dataset.FIRST_DAY, catalog.asOf())));
    return all;
  }
}
