package io.github.ilrs.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A short run of each target of {@code .ci/fuzz}, without feedback on what an input reached. */
class FuzzTest {
  private static final Path SEEDS = Path.of("src", "test", "fuzz");

  @ParameterizedTest
  @EnumSource
  void seedsAreReadOrRefused(FuzzTarget target) {
    seeds(target).forEach(target::read);
  }

  @Property(tries = 500, seed = "15", edgeCases = EdgeCasesMode.NONE)
  void whatResemblesASeedIsReadOrRefused(
      @ForAll FuzzTarget target,
      @ForAll int seed,
      @ForAll int at,
      @ForAll("insertions") byte[] inserted,
      @ForAll boolean cut) {
    List<byte[]> seeds = seeds(target);
    byte[] original = seeds.get(Math.floorMod(seed, seeds.size()));
    int from = Math.floorMod(at, original.length + 1);
    int until = cut ? Math.min(original.length, from + inserted.length) : from;
    byte[] input = new byte[from + inserted.length + original.length - until];
    System.arraycopy(original, 0, input, 0, from);
    System.arraycopy(inserted, 0, input, from, inserted.length);
    System.arraycopy(original, until, input, from + inserted.length, original.length - until);
    target.read(input);
  }

  /** Bytes, and what means something in one of the formats. */
  @Provide
  Arbitrary<byte[]> insertions() {
    Arbitrary<String> known =
        Arbitraries.of(
            "\n",
            "\r\n",
            "  ",
            "|",
            "#",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "null",
            "-1",
            "..",
            "~",
            "2026-02-30",
            "\u0000",
            "\ud800",
            "%",
            "%00",
            "&",
            "=",
            "?",
            "*",
            "<-",
            "cites",
            "e999999999");
    return Arbitraries.oneOf(
        known.map(text -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        Arbitraries.bytes().array(byte[].class).ofMaxSize(8));
  }

  private static List<byte[]> seeds(FuzzTarget target) {
    Path folder = SEEDS.resolve(target.name().toLowerCase(Locale.ROOT));
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(FuzzTest::bytes).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
