package io.github.ilrs.catalog;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.programme.StagePlan;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The filters of a query: the accepted values by the name of the filter. The values of one filter
 * mean <em>or</em>, different filters mean <em>and</em>.
 *
 * @param <Q> the type of the query
 */
abstract class Query<Q extends Query<Q>> {
  private final Map<String, Set<?>> filters;

  Query(Map<String, Set<?>> filters) {
    this.filters = filters;
  }

  /** Returns a query of the same type with these filters. */
  abstract Q create(Map<String, Set<?>> more);

  /** Returns the accepted values by the name of the filter. */
  Map<String, Set<?>> filters() {
    return filters;
  }

  /**
   * Returns this query with one more filter, which replaces an earlier one of that name.
   *
   * @throws InvalidValueException if there is no value, or one that this version does not know
   */
  Q with(String name, Collection<?> accepted) {
    if (accepted.isEmpty()) {
      throw InvalidValueException.of(name + " filter", "[]", "at least one value");
    }
    for (Object value : accepted) {
      if (value instanceof Term term && term.unrecognized()) {
        throw InvalidValueException.of(name + " filter", value, "a term that this version knows");
      }
    }
    return put(name, accepted);
  }

  Q with(String name, Object[] accepted) {
    return with(name, Arrays.asList(accepted));
  }

  /**
   * Returns this query with a filter for the stages of the construction phase.
   *
   * @throws InvalidValueException if there is no stage, or one that the phase does not have
   */
  Q withStages(Collection<Integer> stages) {
    for (Integer stage : stages) {
      if (!StagePlan.NUMBERS.contains(stage)) {
        throw InvalidValueException.of("stage", stage, "one of " + StagePlan.NUMBERS);
      }
    }
    return with("stage", stages);
  }

  /** Returns this query with a filter that accepts only subjects that have no value. */
  Q withNone(String name) {
    return put(name, Set.of());
  }

  private Q put(String name, Collection<?> accepted) {
    Map<String, Set<?>> more = new LinkedHashMap<>(filters);
    more.put(name, Collections.unmodifiableSet(new LinkedHashSet<>(accepted)));
    return create(more);
  }

  /** Returns the accepted values of a filter; empty if it is not set. */
  @SuppressWarnings("unchecked") // each filter is set and read by the same query, with one type
  <T> Set<T> values(String name) {
    return (Set<T>) filters.getOrDefault(name, Set.of());
  }

  /** Returns true if the filter is not set, or accepts this value. */
  boolean accepts(String name, Object value) {
    Set<?> accepted = filters.get(name);
    return accepted == null || accepted.contains(value);
  }

  /** Returns true if the filter is not set, or accepts one of these values, or their absence. */
  boolean acceptsAny(String name, Collection<?> of) {
    Set<?> accepted = filters.get(name);
    return accepted == null
        || (accepted.isEmpty() ? of.isEmpty() : !Collections.disjoint(accepted, of));
  }

  /**
   * Like {@link #acceptsAny(String, Collection)}; the values are not derived if no filter is set.
   */
  boolean acceptsAny(String name, Supplier<? extends Collection<?>> of) {
    return !filters.containsKey(name) || acceptsAny(name, of.get());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Query<?> query
        && getClass() == query.getClass()
        && filters.equals(query.filters);
  }

  @Override
  public int hashCode() {
    return filters.hashCode();
  }

  /** Such as {@code category in [C, D] and joinable in [true]}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    filters.forEach(
        (name, accepted) ->
            text.append(text.isEmpty() ? "" : " and ")
                .append(name)
                .append(" in ")
                .append(accepted));
    return text.isEmpty() ? "all" : text.toString();
  }
}
