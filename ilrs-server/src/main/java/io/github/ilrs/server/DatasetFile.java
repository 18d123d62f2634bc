package io.github.ilrs.server;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.IlrsJson;
import io.github.ilrs.model.InvalidDatasetException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

/** A file with a dataset document of the operator's own. */
final class DatasetFile {
  /** The largest file that is read, in bytes; the built-in dataset takes a hundredth of it. */
  static final int MAX_BYTES = 16 * 1024 * 1024;

  /** The largest file is this part of the heap, so that what is read from it and compared fits. */
  private static final int HEAP_SHARE = 64;

  private DatasetFile() {}

  /**
   * Reads the dataset of a file. Whatever the file says that will not be served as it stands there,
   * is reported to {@code warnings}, a line each.
   *
   * @throws InvalidException if the file cannot be read, is too large, or holds no valid dataset,
   *     or one that is dated in the future by this clock
   */
  static Dataset read(Path file, Clock clock, Consumer<String> warnings) {
    try {
      byte[] document = bytes(file);
      Dataset dataset = Dataset.read(document, clock);
      Differences.between(
              IlrsJson.mapper().readTree(document),
              IlrsJson.mapper().readTree(dataset.canonicalJson()))
          .forEach(difference -> warnings.accept(file + ": " + difference));
      return dataset;
    } catch (IOException e) {
      throw new InvalidException(file, "cannot be read", e);
    } catch (InvalidDatasetException e) {
      throw new InvalidException(file, e.getMessage(), e);
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    // A pipe may never end, nor do some devices.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new InvalidException(file, "not a regular file");
    }
    int max = (int) Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(max + 1);
      if (bytes.length > max) {
        throw new InvalidException(
            file, "too large: expected at most " + max + " bytes with this size of the heap");
      }
      return bytes;
    }
  }

  /** A file that holds no dataset that can be served; the message names it and says why. */
  static final class InvalidException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidException(Path file, String why) {
      super(file + ": " + why);
    }

    InvalidException(Path file, String why, Exception cause) {
      super(file + ": " + why, cause);
    }
  }
}
