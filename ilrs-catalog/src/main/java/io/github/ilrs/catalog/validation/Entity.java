package io.github.ilrs.catalog.validation;

import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.dataset.PayloadRecord;
import io.github.ilrs.model.dataset.SiteRecord;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.evidence.Reading;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.SubCategoryDefinition;
import io.github.ilrs.model.programme.GuideItem;
import io.github.ilrs.model.programme.Milestone;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.PhasePlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Anything in a dataset that has a name and citations.
 *
 * @param place its kind and id, such as {@code mission CE-7}; the head of its record in the text
 * @param citations its citations
 */
record Entity(String place, List<Citation> citations) {
  private static final Pattern WITHOUT_ID = Pattern.compile("cell |milestone |contact ");

  /** Returns all entities of a dataset, in the order of the document. */
  static Stream<Entity> all(DatasetDocument dataset) {
    List<PhasePlan> phases = dataset.phases();
    return Stream.of(
            Stream.of(new Entity("programme ILRS", dataset.programme().citations())),
            of("organization", dataset.organizations(), Organization::id),
            of("milestone", dataset.milestones(), Milestone::date),
            of("objective", dataset.objectives(), GuideItem::id),
            of("facility", dataset.facilities(), GuideItem::id),
            of("domain", dataset.cooperationDomains(), GuideItem::id),
            of("phase", phases, PhasePlan::id),
            phases.stream().flatMap(p -> of("stage", p.stages(), s -> p.id() + "/" + s.number())),
            of("mission", dataset.missions(), MissionRecord::id),
            of("category", dataset.categories(), CategoryDefinition::code),
            dataset.categories().stream()
                .flatMap(c -> of("sub-category", c.subCategories(), SubCategoryDefinition::code)),
            dataset.cells().stream().map(c -> new Entity(place(c), c.citations())),
            of("contact", dataset.contacts(), Contact::organization),
            dataset.participants().stream()
                .map(p -> new Entity("participant " + p.id(), cited(p.statements()))),
            of("call", dataset.calls(), Call::id),
            of("payload", dataset.payloads(), PayloadRecord::id),
            of("site", dataset.sites(), SiteRecord::id),
            dataset.discrepancies().stream()
                .map(
                    d ->
                        new Entity(
                            "discrepancy " + d.id(),
                            d.readings().stream().map(Reading::citation).toList())))
        .flatMap(entities -> entities);
  }

  private static <T extends Cited> Stream<Entity> of(
      String kind, List<T> items, Function<T, Object> id) {
    return items.stream().map(item -> new Entity(kind + " " + id.apply(item), item.citations()));
  }

  /**
   * Returns kind and id of everything that has an id. Cells are validated by matrix-total;
   * milestones and contacts have no ids.
   */
  static Stream<String> ids(DatasetDocument dataset) {
    return Stream.concat(
        dataset.sources().stream().map(source -> "source " + source.id()),
        all(dataset).map(Entity::place).filter(place -> !WITHOUT_ID.matcher(place).lookingAt()));
  }

  private static List<Citation> cited(List<Statement> statements) {
    return statements.stream().map(Statement::citation).toList();
  }

  /** Returns the statements of a dataset by the place of the entity they are about. */
  static Map<String, List<Statement>> histories(DatasetDocument dataset) {
    Map<String, List<Statement>> histories = new LinkedHashMap<>();
    histories.put("programme ILRS", dataset.programme().statements());
    dataset
        .phases()
        .forEach(
            p ->
                p.stages()
                    .forEach(
                        s -> histories.put("stage " + p.id() + "/" + s.number(), s.statements())));
    dataset.missions().forEach(m -> histories.put("mission " + m.id(), m.statements()));
    dataset.participants().forEach(p -> histories.put("participant " + p.id(), p.statements()));
    dataset.payloads().forEach(p -> histories.put("payload " + p.id(), p.statements()));
    dataset.sites().forEach(s -> histories.put("site " + s.id(), s.statements()));
    return histories;
  }

  static String place(Cell cell) {
    return "cell " + cell.mission() + "/" + cell.category();
  }
}
