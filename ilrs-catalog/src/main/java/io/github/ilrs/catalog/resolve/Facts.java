package io.github.ilrs.catalog.resolve;

import io.github.ilrs.model.dataset.DatasetDocument;
import java.util.Optional;

/**
 * Where the facts of a dataset come from: a document, or the binary form of the embedded dataset,
 * which is read in two parts because the first questions are about missions.
 */
public interface Facts {
  /** Returns the facts about missions. */
  MissionFacts missions();

  /** Returns all facts. */
  DatasetDocument document();

  /** Returns the digest of the canonical JSON document, if it is known without writing it. */
  Optional<String> sha256();

  /** Returns the facts of a document. */
  static Facts of(DatasetDocument document) {
    MissionFacts missions = MissionFacts.of(document);
    return new Facts() {
      @Override
      public MissionFacts missions() {
        return missions;
      }

      @Override
      public DatasetDocument document() {
        return document;
      }

      @Override
      public Optional<String> sha256() {
        return Optional.empty();
      }
    };
  }
}
