package io.github.ilrs.catalog.embedded;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.text.DatasetText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the binary form of the embedded dataset; the build runs it on the compiled classes. */
public final class EmbedDataset {
  private EmbedDataset() {}

  /** Reads and validates the text of the dataset and writes its binary form into a folder. */
  public static void main(String[] args) throws IOException {
    Dataset dataset = Dataset.of(DatasetText.canonical());
    Path folder = Path.of(args[0], EmbedDataset.class.getPackageName().replace('.', '/'));
    Files.write(
        folder.resolve(EmbeddedFacts.FILE),
        BinaryWriter.write(dataset.document(), dataset.sha256()));
  }
}
