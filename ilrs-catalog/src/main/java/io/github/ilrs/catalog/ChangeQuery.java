package io.github.ilrs.catalog;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.ChangeKind;
import io.github.ilrs.model.evidence.StatementProperty;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** A query for changes: an immutable value that is narrowed like {@link OpportunityQuery}. */
public final class ChangeQuery extends Query<ChangeQuery> {
  private ChangeQuery(Map<String, Set<?>> filters) {
    super(filters);
  }

  @Override
  ChangeQuery create(Map<String, Set<?>> filters) {
    return new ChangeQuery(filters);
  }

  /** Returns the query for all changes. */
  public static ChangeQuery all() {
    return new ChangeQuery(Map.of());
  }

  /**
   * Accepts changes of the subjects with these ids, such as {@code CE-7}. The opportunities of a
   * mission are subjects of their own, such as {@code CE-7/D}.
   *
   * @throws InvalidValueException if no value is given
   */
  public ChangeQuery subject(String... values) {
    return subject(Arrays.asList(values));
  }

  /** As {@link #subject(String...)}. */
  public ChangeQuery subject(Collection<? extends String> values) {
    return with("subject", values);
  }

  /** Accepts changes of these properties. */
  public ChangeQuery property(StatementProperty... values) {
    return with("property", values);
  }

  /** Accepts changes of these properties. */
  public ChangeQuery property(Collection<StatementProperty> values) {
    return with("property", values);
  }

  /** Accepts changes of these kinds. */
  public ChangeQuery kind(ChangeKind... values) {
    return with("kind", values);
  }

  /** Accepts changes of these kinds. */
  public ChangeQuery kind(Collection<ChangeKind> values) {
    return with("kind", values);
  }

  Set<String> subjects() {
    return values("subject");
  }

  /** Returns true if the query accepts this change. */
  public boolean matches(Change change) {
    return accepts("subject", change.subject())
        && accepts("property", change.property())
        && accepts("kind", change.kind());
  }
}
