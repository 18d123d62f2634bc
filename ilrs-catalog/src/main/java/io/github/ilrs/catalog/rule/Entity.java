package io.github.ilrs.catalog.rule;

import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Reading;
import io.github.ilrs.model.partnership.Cell;
import java.util.List;
import java.util.stream.Stream;

/**
 * Anything in a dataset that has a name of its own and rests on citations.
 *
 * @param place its kind and id, such as {@code mission CE-7}; the head of its record in the text
 * @param citations what it rests on
 */
record Entity(String place, List<Citation> citations) {
  /** Every entity of a dataset, in the order of the document. */
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
            dataset.discrepancies().stream()
                .map(
                    d ->
                        new Entity(
                            "discrepancy " + d.id(),
                            d.readings().stream().map(Reading::citation).toList())))
        .flatMap(entities -> entities);
  }

  static String place(Cell cell) {
    return "cell " + cell.mission() + "/" + cell.category();
  }
}
