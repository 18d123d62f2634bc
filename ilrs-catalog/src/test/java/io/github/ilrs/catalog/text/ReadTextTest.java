package io.github.ilrs.catalog.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.InvalidDatasetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dataset in the text format is read from a folder. */
class ReadTextTest {
  private final Path folder;

  ReadTextTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theCanonicalTextInAFolderGivesTheCanonicalDataset() throws IOException {
    write(DatasetText.canonicalFiles());
    Files.writeString(folder.resolve("notes.md"), "not part of the dataset");

    assertEquals(Dataset.canonical().sha256(), Dataset.readText(folder).sha256());
  }

  @Test
  void anErrorIsReportedWithFileAndLine() throws IOException {
    write(DatasetText.canonicalFiles());
    Files.writeString(folder.resolve("zzz.txt"), "mission CE-9\n  nmae  Chang'e 9\n");

    InvalidDatasetException refused =
        assertThrows(InvalidDatasetException.class, () -> Dataset.readText(folder));
    assertTrue(refused.getMessage().contains("zzz.txt:2"), refused.getMessage());
  }

  @Test
  void aMissingRecordIsAViolation() throws IOException {
    InvalidDatasetException empty =
        assertThrows(InvalidDatasetException.class, () -> Dataset.readText(folder));
    Map<String, String> files = new LinkedHashMap<>(DatasetText.canonicalFiles());
    files.remove("programme.txt");
    write(files);
    InvalidDatasetException refused =
        assertThrows(InvalidDatasetException.class, () -> Dataset.readText(folder));

    assertTrue(empty.getMessage().contains("dataDate"), empty.getMessage());
    assertTrue(refused.getMessage().contains("programme"), refused.getMessage());
  }

  @Test
  void aFolderThatDoesNotExistIsAnError() {
    assertThrows(UncheckedIOException.class, () -> Dataset.readText(folder.resolve("nowhere")));
  }

  private void write(Map<String, String> files) throws IOException {
    for (var file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
