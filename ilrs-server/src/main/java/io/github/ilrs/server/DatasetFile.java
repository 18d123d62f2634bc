package io.github.ilrs.server;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.InvalidDatasetException;
import io.github.ilrs.model.json.IlrsJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads a dataset from a file that the operator provides. */
final class DatasetFile {
  /** The maximum size of a file, in bytes: about a hundred times that of the built-in dataset. */
  static final int MAX_BYTES = 16 * 1024 * 1024;

  /**
   * The maximum size of a file as a fraction of the heap, which must also hold its dataset and the
   * comparison with it.
   */
  private static final int HEAP_FRACTION = 64;

  private DatasetFile() {}

  /**
   * Reads the dataset in a file. Every difference between the file and the dataset that is served
   * is reported to {@code warnings}, one line each.
   *
   * @throws InvalidException if the file cannot be read, is too large, or does not contain a valid
   *     dataset, or contains one that is dated in the future by this clock
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

  /**
   * Reads the dataset in a file as {@link #read} does, but rejects it if there is any difference.
   *
   * @throws InvalidException as {@link #read}, or with every difference, one line each
   */
  static Dataset readStrictly(Path file, Clock clock) {
    List<String> differences = new ArrayList<>();
    Dataset dataset = read(file, clock, differences::add);
    if (!differences.isEmpty()) {
      throw new InvalidException(String.join("\n", differences));
    }
    return dataset;
  }

  private static byte[] bytes(Path file) throws IOException {
    // Reading from a pipe or a device may never end.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new InvalidException(file, "not a regular file");
    }
    int max = (int) Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / HEAP_FRACTION);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(max + 1);
      if (bytes.length > max) {
        throw new InvalidException(
            file, "too large: expected at most " + max + " bytes with this heap size");
      }
      return bytes;
    }
  }

  /** Thrown when a file does not contain a dataset that can be served. */
  static final class InvalidException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidException(String message) {
      super(message);
    }

    InvalidException(Path file, String why) {
      this(file + ": " + why);
    }

    InvalidException(Path file, String why, Exception cause) {
      super(file + ": " + why, cause);
    }
  }
}
