package io.github.ilrs.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ilrs.catalog.DataMutations.Judge;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A sample of {@link DataMutations}, and the second transcription. */
class DataMutationsTest {
  /** A prime, so that the sample does not keep step with the fields of the document. */
  private static final int EVERY = 307;

  @Test
  void theDatasetAgreesWithTheSecondTranscription() {
    assertEquals(
        List.of(),
        SecondTranscription.objections(Dataset.canonical().document(), DataMutant.facts()));
  }

  @Test
  void noSlipOfASampleSurvivesUnlessItsKindIsListedAsUncatchable() throws IOException {
    List<DataMutant> mutants = DataMutations.mutants();
    Set<String> uncatchable = DataMutations.uncatchable().keySet();

    assertEquals(
        List.of(),
        IntStream.range(0, mutants.size() / EVERY)
            .mapToObj(i -> mutants.get(i * EVERY))
            .filter(mutant -> !uncatchable.contains(mutant.kind()))
            .filter(mutant -> DataMutations.judge(mutant) == Judge.NOBODY)
            .toList());
  }
}
