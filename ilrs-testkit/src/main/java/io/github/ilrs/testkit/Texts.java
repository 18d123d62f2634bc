package io.github.ilrs.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.StringArbitrary;

/**
 * Texts and ids as the value types admit them. They are most of what a dataset is drawn from, so
 * nothing here lets jqwik choose between arbitraries, which is slow.
 */
final class Texts {
  private static final int MAX_ID_LENGTH = 64;

  /** Words of the programme's languages, and what a writer of JSON must take care of. */
  private static final List<String> BEGINNINGS =
      List.of(
          "",
          "",
          "",
          "Chang'e 7 ",
          "嫦娥七号",
          "Луна-26 ",
          "محطة ",
          "ångström, ",
          "e\u0301",
          "🌕 ",
          "a \"quoted\" word; ",
          "back\\slash ",
          "two\nlines ",
          "a\u0000b",
          "a\u2028b");

  private Texts() {}

  /** A text that says something: not blank, no white space at its ends. */
  static Arbitrary<String> said() {
    return Combinators.combine(
            Arbitraries.of(BEGINNINGS),
            Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("\"\\<&/é月ж")
                .ofMinLength(1)
                .ofMaxLength(8))
        .as((beginning, rest) -> beginning + rest);
  }

  /** An id of our own making, such as {@code joint-working-group}. */
  static Arbitrary<String> kebab() {
    return hyphenated(Arbitraries.strings().withCharRange('a', 'z').numeric());
  }

  /** An id as the programme prints it, such as {@code CE-7}: it starts with a letter. */
  static Arbitrary<String> printed() {
    return Combinators.combine(
            Arbitraries.chars().range('A', 'Z'),
            hyphenated(Arbitraries.strings().withCharRange('A', 'Z').numeric()))
        .as((letter, rest) -> letter + rest.substring(1));
  }

  /** One in twenty is as long as an id may be. */
  private static Arbitrary<String> hyphenated(StringArbitrary word) {
    return Combinators.combine(
            word.ofMinLength(1).ofMaxLength(6).list().ofMinSize(1).ofMaxSize(3),
            Arbitraries.integers().between(1, 20))
        .as(
            (words, chance) -> {
              String id = String.join("-", words);
              return chance == 20 ? id + "0".repeat(MAX_ID_LENGTH - id.length()) : id;
            });
  }
}
