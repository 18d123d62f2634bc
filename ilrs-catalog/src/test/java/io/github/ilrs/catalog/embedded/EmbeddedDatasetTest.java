package io.github.ilrs.catalog.embedded;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.text.DatasetText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatasetTest {
  private static final Dataset TEXT = Dataset.of(DatasetText.canonical());

  @Test
  void theLoadedFormHasEveryFactOfTheText() {
    assertEquals(TEXT.document(), Dataset.canonical().document());
    assertArrayEquals(TEXT.canonicalJson(), Dataset.canonical().canonicalJson());
  }

  @Test
  void itsDigestIsThatOfTheJsonDocument() {
    assertEquals(TEXT.sha256(), Dataset.canonical().sha256());
    assertEquals(TEXT.dataVersion(), Dataset.canonical().dataVersion());
  }

  @Test
  void writtenAgainItHasTheSameBytes(@TempDir Path folder) throws IOException {
    Path written = folder.resolve("io/github/ilrs/catalog/embedded/" + EmbeddedFacts.FILE);
    Files.createDirectories(written.getParent());
    EmbedDataset.main(new String[] {folder.toString()});
    try (var embedded = EmbeddedFacts.class.getResourceAsStream(EmbeddedFacts.FILE)) {
      assertArrayEquals(embedded.readAllBytes(), Files.readAllBytes(written));
    }
  }
}
