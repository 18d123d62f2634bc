package io.github.ilrs.testkit;

import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.dataset.ParticipantRecord;
import io.github.ilrs.model.dataset.PayloadRecord;
import io.github.ilrs.model.dataset.SiteRecord;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.SubCategoryDefinition;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Copies of a dataset in which the first entity of a kind that can be spoilt is. What spoils it is
 * given the entity as it is and a builder that starts from it.
 */
final class Spoilt {
  static final MissionId ABSENT_MISSION = MissionId.parse("NO-SUCH-MISSION");
  static final OrganizationId ABSENT_AGENCY = OrganizationId.parse("NO-SUCH-AGENCY");
  static final Citation ABSENT_PLACE = Citation.of(SourceId.parse("no-such-source"), "nowhere");

  private Spoilt() {}

  /** Spoils an entity, if it can. */
  interface Spoil<T, B> {
    Optional<B> apply(T old, B builder);
  }

  static DatasetDocument.Builder copy(DatasetDocument document) {
    return DatasetDocument.builder().from(document);
  }

  /** The list with its first element once more at its end. */
  static <T> Optional<List<T>> twice(List<T> list) {
    List<T> longer = new ArrayList<>(list);
    list.stream().findFirst().ifPresent(longer::add);
    return list.isEmpty() ? Optional.empty() : Optional.of(longer);
  }

  /** The list without the first element of that kind. */
  static <T> Optional<List<T>> withoutFirst(List<T> list, Predicate<T> which) {
    return firstChanged(list, element -> Optional.of(element).filter(which).map(e -> List.of()));
  }

  static Optional<DatasetDocument.Builder> organization(
      DatasetDocument document, Spoil<Organization, Organization.Builder> spoil) {
    return first(
            document.organizations(),
            old ->
                spoil.apply(old, Organization.builder().from(old)).map(Organization.Builder::build))
        .map(copy(document)::organizations);
  }

  static Optional<DatasetDocument.Builder> mission(
      DatasetDocument document, Spoil<MissionRecord, MissionRecord.Builder> spoil) {
    return first(
            document.missions(),
            old ->
                spoil
                    .apply(old, MissionRecord.builder().from(old))
                    .map(MissionRecord.Builder::build))
        .map(copy(document)::missions);
  }

  static Optional<DatasetDocument.Builder> participant(
      DatasetDocument document, Spoil<ParticipantRecord, ParticipantRecord.Builder> spoil) {
    return first(
            document.participants(),
            old ->
                spoil
                    .apply(old, ParticipantRecord.builder().from(old))
                    .map(ParticipantRecord.Builder::build))
        .map(copy(document)::participants);
  }

  static Optional<DatasetDocument.Builder> call(
      DatasetDocument document, Spoil<Call, Call.Builder> spoil) {
    return first(
            document.calls(),
            old -> spoil.apply(old, Call.builder().from(old)).map(Call.Builder::build))
        .map(copy(document)::calls);
  }

  static Optional<DatasetDocument.Builder> payload(
      DatasetDocument document, Spoil<PayloadRecord, PayloadRecord.Builder> spoil) {
    return first(
            document.payloads(),
            old ->
                spoil
                    .apply(old, PayloadRecord.builder().from(old))
                    .map(PayloadRecord.Builder::build))
        .map(copy(document)::payloads);
  }

  static Optional<DatasetDocument.Builder> site(
      DatasetDocument document, Spoil<SiteRecord, SiteRecord.Builder> spoil) {
    return first(
            document.sites(),
            old -> spoil.apply(old, SiteRecord.builder().from(old)).map(SiteRecord.Builder::build))
        .map(copy(document)::sites);
  }

  static Optional<DatasetDocument.Builder> discrepancy(
      DatasetDocument document, Spoil<Discrepancy, Discrepancy.Builder> spoil) {
    return first(
            document.discrepancies(),
            old ->
                spoil.apply(old, Discrepancy.builder().from(old)).map(Discrepancy.Builder::build))
        .map(copy(document)::discrepancies);
  }

  static Optional<DatasetDocument.Builder> contact(
      DatasetDocument document, Spoil<Contact, Contact.Builder> spoil) {
    return first(
            document.contacts(),
            old -> spoil.apply(old, Contact.builder().from(old)).map(Contact.Builder::build))
        .map(copy(document)::contacts);
  }

  static Optional<DatasetDocument.Builder> cell(
      DatasetDocument document, Spoil<Cell, Cell.Builder> spoil) {
    return cell(document, cell -> true, spoil);
  }

  static Optional<DatasetDocument.Builder> cell(
      DatasetDocument document, Predicate<Cell> which, Spoil<Cell, Cell.Builder> spoil) {
    return first(
            document.cells(),
            old ->
                Optional.of(old)
                    .filter(which)
                    .flatMap(cell -> spoil.apply(cell, Cell.builder().from(cell)))
                    .map(Cell.Builder::build))
        .map(copy(document)::cells);
  }

  static Optional<DatasetDocument.Builder> category(
      DatasetDocument document, Spoil<CategoryDefinition, CategoryDefinition.Builder> spoil) {
    return first(
            document.categories(),
            old ->
                spoil
                    .apply(old, CategoryDefinition.builder().from(old))
                    .map(CategoryDefinition.Builder::build))
        .map(copy(document)::categories);
  }

  static Optional<DatasetDocument.Builder> route(
      DatasetDocument document, Spoil<SubCategoryDefinition, SubCategoryDefinition.Builder> spoil) {
    return category(
        document,
        (category, builder) ->
            first(
                    category.subCategories(),
                    old ->
                        spoil
                            .apply(old, SubCategoryDefinition.builder().from(old))
                            .map(SubCategoryDefinition.Builder::build))
                .map(builder::subCategories));
  }

  static Optional<DatasetDocument.Builder> phase(
      DatasetDocument document, Spoil<PhasePlan, PhasePlan.Builder> spoil) {
    return first(
            document.phases(),
            old -> spoil.apply(old, PhasePlan.builder().from(old)).map(PhasePlan.Builder::build))
        .map(copy(document)::phases);
  }

  static Optional<DatasetDocument.Builder> secondPhase(
      DatasetDocument document, Spoil<PhasePlan, PhasePlan.Builder> spoil) {
    return phase(
        document,
        (old, builder) ->
            document.phases().indexOf(old) == 1 ? spoil.apply(old, builder) : Optional.empty());
  }

  static Optional<DatasetDocument.Builder> stage(
      DatasetDocument document, Spoil<StagePlan, StagePlan.Builder> spoil) {
    return phase(
        document,
        (phase, builder) ->
            first(
                    phase.stages(),
                    old ->
                        spoil
                            .apply(old, StagePlan.builder().from(old))
                            .map(StagePlan.Builder::build))
                .map(builder::stages));
  }

  private static <T> Optional<List<T>> first(List<T> list, Function<T, Optional<T>> spoil) {
    return firstChanged(list, element -> spoil.apply(element).map(List::of));
  }

  /** The list with the first element that can be changed replaced by what it was changed to. */
  private static <T> Optional<List<T>> firstChanged(
      List<T> list, Function<T, Optional<List<T>>> change) {
    for (int i = 0; i < list.size(); i++) {
      Optional<List<T>> changed = change.apply(list.get(i));
      if (changed.isPresent()) {
        List<T> result = new ArrayList<>(list.subList(0, i));
        result.addAll(changed.get());
        result.addAll(list.subList(i + 1, list.size()));
        return Optional.of(result);
      }
    }
    return Optional.empty();
  }
}
