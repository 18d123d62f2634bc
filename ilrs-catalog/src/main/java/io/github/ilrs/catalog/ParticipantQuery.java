package io.github.ilrs.catalog;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.ParticipantKind;
import io.github.ilrs.model.partnership.ParticipantStatus;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A query for participants: an immutable value that is narrowed like {@link OpportunityQuery}. */
public final class ParticipantQuery {
  private static final ParticipantQuery ALL = new ParticipantQuery(Filters.NONE);

  private final Filters filters;

  private ParticipantQuery(Filters filters) {
    this.filters = filters;
  }

  /** Returns the query for all participants. */
  public static ParticipantQuery all() {
    return ALL;
  }

  /**
   * Accepts participants of these kinds.
   *
   * @throws InvalidValueException if no value is given
   */
  public ParticipantQuery kind(ParticipantKind... values) {
    return kind(Arrays.asList(values));
  }

  /** As {@link #kind(ParticipantKind...)}. */
  public ParticipantQuery kind(Collection<? extends ParticipantKind> values) {
    return new ParticipantQuery(filters.with("kind", values));
  }

  /**
   * Accepts participants with one of these statuses on the day of the catalog.
   *
   * @throws InvalidValueException if no value is given
   */
  public ParticipantQuery status(ParticipantStatus... values) {
    return status(Arrays.asList(values));
  }

  /** As {@link #status(ParticipantStatus...)}. */
  public ParticipantQuery status(Collection<? extends ParticipantStatus> values) {
    return new ParticipantQuery(filters.with("status", values));
  }

  /**
   * Accepts the countries with these names.
   *
   * @throws InvalidValueException if no value is given
   */
  public ParticipantQuery country(String... values) {
    return country(Arrays.asList(values));
  }

  /** As {@link #country(String...)}. */
  public ParticipantQuery country(Collection<? extends String> values) {
    return new ParticipantQuery(filters.with("country", values));
  }

  Set<String> countries() {
    return filters.get("country");
  }

  /** Returns true if the query accepts this participant. */
  public boolean matches(Participant participant) {
    return filters.accept("kind", participant.kind())
        && filters.accept("status", participant.status())
        && filters.acceptAny(
            "country",
            participant.kind() == ParticipantKind.COUNTRY
                ? List.of(participant.name())
                : List.of());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ParticipantQuery query && filters.equals(query.filters);
  }

  @Override
  public int hashCode() {
    return filters.hashCode();
  }

  @Override
  public String toString() {
    return filters.toString();
  }
}
