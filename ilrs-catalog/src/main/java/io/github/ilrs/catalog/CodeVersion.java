package io.github.ilrs.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this library, written by the build. */
final class CodeVersion {
  private static final String CURRENT = read();

  private CodeVersion() {}

  /** Returns the version, such as {@code 1.0.0}. */
  static String current() {
    return CURRENT;
  }

  private static String read() {
    try (InputStream in = CodeVersion.class.getResourceAsStream("version.txt")) {
      if (in == null) {
        throw new IllegalStateException("The library was packaged without its version");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The library's version could not be read", e);
    }
  }
}
