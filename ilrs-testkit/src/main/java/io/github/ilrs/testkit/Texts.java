package io.github.ilrs.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.StringArbitrary;

/** Texts and ids as the value types admit them. */
final class Texts {
  private static final int MAX_ID_LENGTH = 64;

  /** Words of the programme's languages, and what a writer of JSON must take care of. */
  private static final List<String> NOTABLE =
      List.of(
          "Chang'e 7",
          "嫦娥七号",
          "Луна-26",
          "国际月球科研站",
          "محطة",
          "ångström",
          "e\u0301",
          "🌕 far side",
          "a \"quoted\" word",
          "back\\slash",
          "a, b; c",
          "two\nlines",
          "a\u0000b",
          "a\u2028b",
          "null");

  private Texts() {}

  /** A text that says something: not blank, no white space at its ends. */
  static Arbitrary<String> said() {
    Arbitrary<String> drawn =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withCharRange('À', 'ж')
            .withChars(' ', '"', '\\', '月', '球')
            .ofMinLength(1)
            .ofMaxLength(12)
            .filter(text -> text.equals(text.strip()));
    return Arbitraries.frequencyOf(Tuple.of(3, drawn), Tuple.of(1, Arbitraries.of(NOTABLE)));
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

  private static Arbitrary<String> hyphenated(StringArbitrary word) {
    return Arbitraries.frequencyOf(
        Tuple.of(
            20,
            word.ofMinLength(1)
                .ofMaxLength(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(words -> String.join("-", words))),
        Tuple.of(1, word.ofLength(MAX_ID_LENGTH)));
  }
}
