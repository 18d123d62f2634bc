package io.github.ilrs.server.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The contract {@code openapi.yaml}. Paths, parameters and value constraints come from it alone; no
 * Java code repeats them.
 *
 * @param text the document
 * @param operations all operations, in the order of the document
 */
public record Contract(String text, List<Operation> operations) {
  /** The media type of the document. */
  public static final String MEDIA_TYPE = "application/yaml";

  private static final String RESOURCE = "/io/github/ilrs/server/openapi.yaml";

  /** Copies the operations. */
  public Contract {
    operations = List.copyOf(operations);
  }

  /** Returns the contract that is part of this server. */
  public static Contract builtIn() {
    try (InputStream in = Contract.class.getResourceAsStream(RESOURCE)) {
      byte[] bytes = Objects.requireNonNull(in, RESOURCE).readAllBytes();
      return read(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a contract from a document.
   *
   * @throws IllegalArgumentException if the document uses a feature that this server does not
   *     implement
   */
  public static Contract read(String text) {
    return new Contract(text, new ContractReader(text).operations());
  }
}
