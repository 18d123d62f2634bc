package io.github.ilrs.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.StringArbitrary;

/**
 * Arbitraries of texts and ids that are valid in value types. Most values of a dataset are texts,
 * so these avoid choosing between arbitraries, which is slow.
 */
final class Texts {
  private static final int MAX_ID_LENGTH = 64;

  /** Words in the languages of the programme, and characters that JSON must escape. */
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

  /** Texts that are not blank and have no leading or trailing white space. */
  static Arbitrary<String> nonBlank() {
    return Combinators.combine(
            Arbitraries.of(BEGINNINGS),
            Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("\"\\<&/é月ж")
                .ofMinLength(1)
                .ofMaxLength(8))
        .as((beginning, rest) -> beginning + rest);
  }

  /** Names of countries, and of what is none. */
  static Arbitrary<String> countries() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.of("Thailand", "Türkiye", "Hong Kong", "Russia")),
        Tuple.of(1, nonBlank()));
  }

  /** Ids in kebab case, such as {@code joint-working-group}. */
  static Arbitrary<String> kebab() {
    return hyphenated(Arbitraries.strings().withCharRange('a', 'z').numeric());
  }

  /** Ids in the form that the programme prints, such as {@code CE-7}; they start with a letter. */
  static Arbitrary<String> printed() {
    return Combinators.combine(
            Arbitraries.chars().range('A', 'Z'),
            hyphenated(Arbitraries.strings().withCharRange('A', 'Z').numeric()))
        .as((letter, rest) -> letter + rest.substring(1));
  }

  /** One in twenty has the maximum length. */
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
