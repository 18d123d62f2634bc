package io.github.ilrs.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.InvalidDatasetException;
import io.github.ilrs.testkit.BrokenDatasets.Broken;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BrokenDatasetsProperties {
  @Property(tries = 500)
  void aBrokenDatasetIsRejectedByTheRuleThatItViolates(@ForAll("broken") Broken broken) {
    InvalidDatasetException invalid =
        assertThrows(InvalidDatasetException.class, () -> Dataset.of(broken.document()));
    assertTrue(
        invalid.violations().stream().anyMatch(v -> v.rule().equals(broken.rule())),
        () -> broken.change() + " violates only " + invalid.violations());
  }

  @Provide
  Arbitrary<Broken> broken() {
    return Arbitraries.oneOf(
        BrokenDatasets.documents(),
        BrokenDatasets.documents(Arbitraries.just(Dataset.canonical().document())));
  }
}
