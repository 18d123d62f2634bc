package io.github.ilrs.catalog;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.programme.StagePlan;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The filters of a query: the accepted values by the name of the filter. The values of one filter
 * mean <em>or</em>, different filters mean <em>and</em>.
 */
final class Filters {
  static final Filters NONE = new Filters(Map.of());

  private final Map<String, Set<?>> values;

  private Filters(Map<String, Set<?>> values) {
    this.values = values;
  }

  /**
   * Returns these filters with one more, which replaces an earlier one of that name.
   *
   * @throws InvalidValueException if there is no value, or one that this version does not know
   */
  Filters with(String name, Collection<?> accepted) {
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

  /**
   * Returns these filters with one for the stages of the construction phase.
   *
   * @throws InvalidValueException if there is no stage, or one that the phase does not have
   */
  Filters withStages(Collection<Integer> stages) {
    for (Integer stage : stages) {
      if (!StagePlan.NUMBERS.contains(stage)) {
        throw InvalidValueException.of("stage", stage, "one of " + StagePlan.NUMBERS);
      }
    }
    return with("stage", stages);
  }

  /** Returns these filters with one that accepts only subjects that have no value. */
  Filters withNone(String name) {
    return put(name, Set.of());
  }

  private Filters put(String name, Collection<?> accepted) {
    Map<String, Set<?>> more = new LinkedHashMap<>(values);
    more.put(name, Collections.unmodifiableSet(new LinkedHashSet<>(accepted)));
    return new Filters(more);
  }

  /** Returns the accepted values of a filter; empty if it is not set. */
  @SuppressWarnings("unchecked") // each filter is set and read by the same query, with one type
  <T> Set<T> get(String name) {
    return (Set<T>) values.getOrDefault(name, Set.of());
  }

  boolean isSet(String name) {
    return values.containsKey(name);
  }

  /** Returns true if the filter is not set, or accepts this value. */
  boolean accept(String name, Object value) {
    Set<?> accepted = values.get(name);
    return accepted == null || accepted.contains(value);
  }

  /** Returns true if the filter is not set, or accepts one of these values, or their absence. */
  boolean acceptAny(String name, Collection<?> of) {
    Set<?> accepted = values.get(name);
    return accepted == null
        || (accepted.isEmpty() ? of.isEmpty() : !Collections.disjoint(accepted, of));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Filters filters && values.equals(filters.values);
  }

  @Override
  public int hashCode() {
    return Objects.hash(values);
  }

  /** Such as {@code category in [C, D] and joinable in [true]}. */
  @Override
  public String toString() {
    if (values.isEmpty()) {
      return "all";
    }
    StringBuilder text = new StringBuilder();
    values.forEach(
        (name, accepted) ->
            text.append(text.isEmpty() ? "" : " and ")
                .append(name)
                .append(" in ")
                .append(accepted));
    return text.toString();
  }
}
