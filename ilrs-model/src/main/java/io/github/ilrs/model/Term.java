package io.github.ilrs.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A term of one of the programme's vocabularies, such as a category or a cooperation form.
 *
 * <p>Every vocabulary is an enum. A <em>closed</em> vocabulary never gets another term. An
 * <em>open</em> vocabulary may grow: its last constant is {@code UNRECOGNIZED}, which represents
 * any term that a newer dataset or server knows and this version does not. It is never written and
 * cannot be used in a query.
 */
public interface Term {
  /** The name of the constant that represents any term this version does not know. */
  String UNRECOGNIZED = "UNRECOGNIZED";

  /**
   * Returns the term as written in JSON, in URLs and in the dataset. Unless the programme prints it
   * otherwise, this is the name of the constant in lower-case kebab, such as {@code
   * joint-development}.
   */
  @JsonValue
  default String id() {
    return ((Enum<?>) this).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns true for {@code UNRECOGNIZED} only. */
  default boolean unrecognized() {
    return this instanceof Enum<?> constant && constant.name().equals(UNRECOGNIZED);
  }

  /** Returns the terms of a vocabulary that this version knows, in order. */
  static <E extends Enum<E> & Term> List<E> known(Class<E> vocabulary) {
    return Arrays.stream(vocabulary.getEnumConstants()).filter(e -> !e.unrecognized()).toList();
  }

  /**
   * Returns the term with this id.
   *
   * @throws InvalidValueException if the id is unknown
   */
  static <E extends Enum<E> & Term> E parse(Class<E> vocabulary, CharSequence id) {
    for (E term : vocabulary.getEnumConstants()) {
      if (!term.unrecognized() && term.id().contentEquals(id)) {
        return term;
      }
    }
    throw InvalidValueException.notOneOf(
        kind(vocabulary), id, known(vocabulary).stream().map(Term::id).toList());
  }

  /** Returns {@link #parse} for one vocabulary as a function. */
  static <E extends Enum<E> & Term> Function<String, E> parser(Class<E> vocabulary) {
    return id -> parse(vocabulary, id);
  }

  /**
   * Returns the term of an open vocabulary with this id, or {@code UNRECOGNIZED} if this version
   * does not know it.
   */
  static <E extends Enum<E> & Term> E read(Class<E> vocabulary, String id) {
    for (E term : vocabulary.getEnumConstants()) {
      if (!term.unrecognized() && term.id().equals(id)) {
        return term;
      }
    }
    return Enum.valueOf(vocabulary, UNRECOGNIZED);
  }

  /** Returns the name of a vocabulary for error messages, such as "cooperation form". */
  private static String kind(Class<?> vocabulary) {
    return vocabulary.getSimpleName().replaceAll("\\B([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }
}
