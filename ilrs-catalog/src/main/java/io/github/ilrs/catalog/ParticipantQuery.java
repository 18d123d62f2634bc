package io.github.ilrs.catalog;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.internal.CountryCode;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.ParticipantKind;
import io.github.ilrs.model.partnership.ParticipantStatus;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** A query for participants: an immutable value that is narrowed like {@link OpportunityQuery}. */
public final class ParticipantQuery extends Query<ParticipantQuery> {
  private ParticipantQuery(Map<String, Set<?>> filters) {
    super(filters);
  }

  @Override
  ParticipantQuery create(Map<String, Set<?>> filters) {
    return new ParticipantQuery(filters);
  }

  /** Returns the query for all participants. */
  public static ParticipantQuery all() {
    return new ParticipantQuery(Map.of());
  }

  /** Accepts participants of these kinds. */
  public ParticipantQuery kind(ParticipantKind... values) {
    return with("kind", values);
  }

  /** Accepts participants of these kinds. */
  public ParticipantQuery kind(Collection<? extends ParticipantKind> values) {
    return with("kind", values);
  }

  /** Accepts participants with one of these statuses on the day of the catalog. */
  public ParticipantQuery status(ParticipantStatus... values) {
    return with("status", values);
  }

  /** Accepts participants with one of these statuses on the day of the catalog. */
  public ParticipantQuery status(Collection<? extends ParticipantStatus> values) {
    return with("status", values);
  }

  /**
   * Accepts these countries.
   *
   * @param values English names or ISO 3166 codes, in upper or lower case
   * @throws InvalidValueException if there is no such country
   */
  public ParticipantQuery country(String... values) {
    return country(Arrays.asList(values));
  }

  /**
   * Accepts these countries.
   *
   * @param values English names or ISO 3166 codes, in upper or lower case
   * @throws InvalidValueException if there is no such country
   */
  public ParticipantQuery country(Collection<? extends String> values) {
    return with("country", values.stream().map(CountryCode::parse).toList());
  }

  /** Returns true if the query accepts this participant. */
  public boolean matches(Participant participant) {
    return accepts("kind", participant.kind())
        && accepts("status", participant.status())
        && acceptsAny("country", () -> participant.countryCode().stream().toList());
  }
}
