package io.github.ilrs.fuzz;

/** Where the fuzzer begins; the system property {@code ilrs.fuzz} selects the target. */
public final class Fuzzing {
  private static final FuzzTarget TARGET = FuzzTarget.valueOf(System.getProperty("ilrs.fuzz"));

  private Fuzzing() {}

  /** Called by Jazzer for each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    TARGET.read(input);
  }
}
