package io.github.ilrs.catalog.validation;

import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Reading;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.partnership.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    return Stream.of(
            Stream.of(new Entity("programme ILRS", dataset.programme().citations())),
            dataset.organizations().stream()
                .map(o -> new Entity("organization " + o.id(), o.citations())),
            dataset.milestones().stream()
                .map(m -> new Entity("milestone " + m.date(), m.citations())),
            dataset.objectives().stream()
                .map(o -> new Entity("objective " + o.id(), o.citations())),
            dataset.facilities().stream().map(f -> new Entity("facility " + f.id(), f.citations())),
            dataset.cooperationDomains().stream()
                .map(d -> new Entity("domain " + d.id(), d.citations())),
            dataset.phases().stream().map(p -> new Entity("phase " + p.id(), p.citations())),
            dataset.phases().stream()
                .flatMap(
                    p ->
                        p.stages().stream()
                            .map(
                                s ->
                                    new Entity(
                                        "stage " + p.id() + "/" + s.number(), s.citations()))),
            dataset.missions().stream().map(m -> new Entity("mission " + m.id(), m.citations())),
            dataset.categories().stream()
                .map(c -> new Entity("category " + c.code(), c.citations())),
            dataset.categories().stream()
                .flatMap(c -> c.subCategories().stream())
                .map(s -> new Entity("sub-category " + s.code(), s.citations())),
            dataset.cells().stream().map(c -> new Entity(place(c), c.citations())),
            dataset.contacts().stream()
                .map(c -> new Entity("contact " + c.organization(), c.citations())),
            dataset.participants().stream()
                .map(p -> new Entity("participant " + p.id(), cited(p.statements()))),
            dataset.calls().stream().map(c -> new Entity("call " + c.id(), c.citations())),
            dataset.payloads().stream().map(p -> new Entity("payload " + p.id(), p.citations())),
            dataset.sites().stream().map(s -> new Entity("site " + s.id(), s.citations())),
            dataset.discrepancies().stream()
                .map(
                    d ->
                        new Entity(
                            "discrepancy " + d.id(),
                            d.readings().stream().map(Reading::citation).toList())))
        .flatMap(entities -> entities);
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
