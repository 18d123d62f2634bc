package io.github.ilrs.catalog.embedded;

import io.github.ilrs.catalog.resolve.Facts;
import io.github.ilrs.catalog.resolve.MissionFacts;
import io.github.ilrs.model.dataset.DatasetDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts of the dataset that comes with this library, read from their binary form. */
public final class EmbeddedFacts implements Facts {
  /** The name of the file with the binary form. */
  static final String FILE = "dataset.bin";

  private final BinaryReader reader;
  private final MissionFacts missions;
  private @Nullable DatasetDocument document;

  EmbeddedFacts(byte[] bytes) {
    reader = new BinaryReader(bytes);
    missions = reader.missionFacts();
  }

  /** Reads the facts about missions; the others follow when they are needed. */
  public static EmbeddedFacts read() {
    try (InputStream in = EmbeddedFacts.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The library was packaged without its dataset: " + FILE);
      }
      return new EmbeddedFacts(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The dataset could not be read: " + FILE, e);
    }
  }

  @Override
  public MissionFacts missions() {
    return missions;
  }

  @Override
  public synchronized DatasetDocument document() {
    DatasetDocument known = document;
    if (known == null) {
      known = reader.document(missions);
      document = known;
    }
    return known;
  }

  @Override
  public Optional<String> sha256() {
    return Optional.of(reader.sha256());
  }
}
