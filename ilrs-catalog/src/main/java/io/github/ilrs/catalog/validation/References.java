package io.github.ilrs.catalog.validation;

import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.dataset.PayloadRecord;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.internal.Nearest;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.PhasePlan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The structural rule that every reference resolves. */
final class References {
  static final Rule RULE =
      Rule.of(
          "references-resolve",
          "Every mission, organization and source that is referred to, and the subject of every"
              + " discrepancy, is in the dataset.",
          (dataset, violations) -> new References(dataset, violations).check());

  private final DatasetDocument dataset;
  private final Violations violations;
  private final Set<String> missions;
  private final Set<String> organizations;
  private final Set<String> sources;

  private References(DatasetDocument dataset, Violations violations) {
    this.dataset = dataset;
    this.violations = violations;
    missions =
        dataset.missions().stream().map(MissionRecord::id).map(MissionId::id).collect(inOrder());
    organizations =
        dataset.organizations().stream()
            .map(Organization::id)
            .map(OrganizationId::id)
            .collect(inOrder());
    sources = dataset.sources().stream().map(Source::id).map(Object::toString).collect(inOrder());
  }

  private static Collector<String, ?, Set<String>> inOrder() {
    return Collectors.toCollection(LinkedHashSet::new);
  }

  private void check() {
    Entity.all(dataset).forEach(entity -> citations(entity.place(), entity.citations()));
    for (Organization organization : dataset.organizations()) {
      organization
          .parent()
          .ifPresent(parent -> organization("organization " + organization.id(), parent));
    }
    for (MissionRecord mission : dataset.missions()) {
      String place = "mission " + mission.id();
      mission.leads().forEach(lead -> organization(place, lead));
    }
    for (PhasePlan phase : dataset.phases()) {
      missions("phase " + phase.id(), phase.missions());
      phase
          .stages()
          .forEach(
              stage -> missions("stage " + phase.id() + "/" + stage.number(), stage.missions()));
    }
    for (Cell cell : dataset.cells()) {
      missions(Entity.place(cell), List.of(cell.mission()));
      missions(Entity.place(cell), cell.linkedMissions());
    }
    for (Contact contact : dataset.contacts()) {
      String place = "contact " + contact.organization();
      organization(place, contact.organization());
      missions(place, contact.missions());
    }
    outreach();
    dataset.categories().stream()
        .flatMap(category -> category.subCategories().stream())
        .forEach(
            sub -> sub.lead().ifPresent(lead -> organization("sub-category " + sub.code(), lead)));
    Set<String> subjects = subjects();
    for (Discrepancy discrepancy : dataset.discrepancies()) {
      resolve("discrepancy " + discrepancy.id(), "subject", discrepancy.subject(), subjects);
    }
  }

  /** The ids of everything in the dataset but discrepancies, without their kinds. */
  private Set<String> subjects() {
    return Stream.concat(
            Entity.ids(dataset).filter(id -> !id.startsWith("discrepancy ")),
            dataset.cells().stream().map(Entity::place))
        .map(id -> id.substring(id.indexOf(' ') + 1))
        .collect(inOrder());
  }

  private void outreach() {
    for (Call call : dataset.calls()) {
      String place = "call " + call.id();
      missions(place, List.of(call.mission()));
      missions(place, call.cells().stream().map(CellId::mission).toList());
      citations(place, call.selections().stream().map(Selection::citation).toList());
    }
    for (PayloadRecord payload : dataset.payloads()) {
      missions("payload " + payload.id(), List.of(payload.mission()));
    }
    Entity.histories(dataset)
        .forEach(
            (place, statements) -> {
              citations(place, statements.stream().map(Statement::citation).toList());
              statements.stream()
                  .filter(statement -> statement.property() == StatementProperty.LEAD)
                  .forEach(lead -> resolve(place, "organization", lead.value(), organizations));
            });
  }

  private void citations(String place, List<Citation> citations) {
    citations.forEach(citation -> resolve(place, "source", citation.source().id(), sources));
  }

  private void missions(String place, List<MissionId> ids) {
    ids.forEach(id -> resolve(place, "mission", id.id(), missions));
  }

  private void organization(String place, OrganizationId id) {
    resolve(place, "organization", id.id(), organizations);
  }

  private void resolve(String place, String kind, String id, Set<String> known) {
    // Finding the nearest ids is slow, so it is done for unknown ids only.
    if (!known.contains(id)) {
      violations.add(
          place,
          "refers to the unknown "
              + kind
              + " '"
              + id
              + "'; nearest: "
              + Nearest.to(id, List.copyOf(known)));
    }
  }
}
