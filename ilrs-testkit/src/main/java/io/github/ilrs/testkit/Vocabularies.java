package io.github.ilrs.testkit;

import io.github.ilrs.model.Term;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.arbitraries.SetArbitrary;

/** Arbitraries of the terms of the programme's vocabularies. */
public final class Vocabularies {
  private Vocabularies() {}

  /** Known terms of the vocabulary, never {@code UNRECOGNIZED}. */
  public static <E extends Enum<E> & Term> Arbitrary<E> terms(Class<E> vocabulary) {
    return Arbitraries.of(Term.known(vocabulary));
  }

  /** Sets of known terms, from none to all. */
  public static <E extends Enum<E> & Term> SetArbitrary<E> someTerms(Class<E> vocabulary) {
    return Arbitraries.subsetOf(Term.known(vocabulary));
  }
}
