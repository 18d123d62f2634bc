package io.github.ilrs.server.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The contract that the server keeps: {@code openapi.yaml}, as text for readers and as a table of
 * {@linkplain Operation operations} for the server. Nothing of it is said a second time in Java.
 *
 * @param text the whole document
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

  /** The contract that was built into this server. */
  public static Contract builtIn() {
    try (InputStream in = Contract.class.getResourceAsStream(RESOURCE)) {
      byte[] bytes = Objects.requireNonNull(in, RESOURCE).readAllBytes();
      return read(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The contract in a document.
   *
   * @throws IllegalArgumentException if the document says something that this server could not keep
   */
  public static Contract read(String text) {
    return new Contract(text, new ContractReader(text).operations());
  }
}
