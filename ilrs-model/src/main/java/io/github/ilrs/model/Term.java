package io.github.ilrs.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A word of one of the programme's vocabularies, such as a category or a cooperation form.
 *
 * <p>Every vocabulary is an enum. A <em>closed</em> one lists all there will ever be. An
 * <em>open</em> one may grow: it ends in {@code UNRECOGNIZED}, which stands for any word that a
 * newer dataset or server knows and this version does not; such a word is never written and never
 * asked for.
 */
public interface Term {
  /** The name of the constant that stands for any word this version does not know. */
  String UNRECOGNIZED = "UNRECOGNIZED";

  /**
   * The word as it is written in JSON, in a URL and in the dataset: unless the programme prints it
   * otherwise, the constant's name in lower-case kebab, such as {@code joint-development}.
   */
  @JsonValue
  default String id() {
    return ((Enum<?>) this).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** True for {@code UNRECOGNIZED} alone. */
  default boolean unrecognized() {
    return this instanceof Enum<?> constant && constant.name().equals(UNRECOGNIZED);
  }

  /** The words of a vocabulary that can be written, in its own order. */
  static <E extends Enum<E> & Term> List<E> known(Class<E> vocabulary) {
    return Arrays.stream(vocabulary.getEnumConstants()).filter(e -> !e.unrecognized()).toList();
  }

  /**
   * The word with this id.
   *
   * @throws InvalidValueException naming the id and every valid one
   */
  static <E extends Enum<E> & Term> E parse(Class<E> vocabulary, CharSequence id) {
    List<E> known = known(vocabulary);
    return known.stream()
        .filter(e -> e.id().contentEquals(id))
        .findFirst()
        .orElseThrow(
            () ->
                InvalidValueException.notOneOf(
                    meaning(vocabulary), id, known.stream().map(Term::id).toList()));
  }

  /**
   * The word with this id in an open vocabulary, as values from the future are read: one that this
   * version does not know is {@code UNRECOGNIZED}, never an error.
   */
  static <E extends Enum<E> & Term> E read(Class<E> vocabulary, String id) {
    return known(vocabulary).stream()
        .filter(e -> e.id().equals(id))
        .findFirst()
        .orElseGet(() -> Enum.valueOf(vocabulary, UNRECOGNIZED));
  }

  /** What a vocabulary's words are called in an error, such as "cooperation form". */
  private static String meaning(Class<?> vocabulary) {
    return vocabulary.getSimpleName().replaceAll("\\B([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }
}
