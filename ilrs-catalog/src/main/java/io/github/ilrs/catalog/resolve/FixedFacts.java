package io.github.ilrs.catalog.resolve;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.programme.GuideItem;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.OrganizationId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is the same on every day.
 *
 * @param subjects the ids of everything that a discrepancy or a change may be about
 */
public record FixedFacts(
    Index<OrganizationId, Organization> organizations,
    Index<Category, CategoryDefinition> categories,
    Index<String, GuideItem> objectives,
    Index<String, GuideItem> facilities,
    Index<String, GuideItem> cooperationDomains,
    Index<SourceId, Source> sources,
    Index<String, String> subjects) {

  FixedFacts(DatasetDocument document, Histories histories) {
    this(
        Index.of("organization", document.organizations(), Organization::id),
        Index.of("category", document.categories(), CategoryDefinition::code),
        Index.of("objective", document.objectives(), GuideItem::id),
        Index.of("facility", document.facilities(), GuideItem::id),
        Index.of("domain", document.cooperationDomains(), GuideItem::id),
        Index.of("source", document.sources(), Source::id),
        Index.of("subject", subjects(document, histories), subject -> subject));
  }

  private static List<String> subjects(DatasetDocument document, Histories histories) {
    Set<String> subjects = new LinkedHashSet<>();
    for (History history : histories.all()) {
      subjects.add(history.subject());
    }
    for (Call call : document.calls()) {
      subjects.add(call.id());
    }
    for (Cell cell : document.cells()) {
      subjects.add(new CellId(cell.mission(), cell.category()).toString());
    }
    for (Discrepancy discrepancy : document.discrepancies()) {
      subjects.add(discrepancy.subject());
    }
    return List.copyOf(subjects);
  }
}
