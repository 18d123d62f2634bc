package io.github.ilrs.testkit;

import io.github.ilrs.model.dataset.DatasetDocument;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A way to spoil a dataset, and the rule that must notice.
 *
 * @param name what is wrong afterwards
 * @param rule the name of the rule that must report it
 * @param spoil makes the copy; empty if the dataset has nothing that could be spoilt in this way
 */
record Corruption(
    String name, String rule, Function<DatasetDocument, Optional<DatasetDocument.Builder>> spoil) {
  static final List<Corruption> ALL =
      Stream.of(GuideCorruptions.ALL, HistoryCorruptions.ALL, OutreachCorruptions.ALL)
          .flatMap(List::stream)
          .toList();

  /** A spoilt copy; empty if the dataset has nothing that could be spoilt in this way. */
  Optional<DatasetDocument> of(DatasetDocument document) {
    return spoil.apply(document).map(DatasetDocument.Builder::build);
  }

  @Override
  public String toString() {
    return name;
  }
}
