package io.github.ilrs.catalog;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.internal.CountryCode;
import io.github.ilrs.model.partnership.Payload;
import io.github.ilrs.model.programme.MissionId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** A query for payloads: an immutable value that is narrowed like {@link OpportunityQuery}. */
public final class PayloadQuery extends Query<PayloadQuery> {
  private PayloadQuery(Map<String, Set<?>> filters) {
    super(filters);
  }

  @Override
  PayloadQuery create(Map<String, Set<?>> filters) {
    return new PayloadQuery(filters);
  }

  /** Returns the query for all payloads. */
  public static PayloadQuery all() {
    return new PayloadQuery(Map.of());
  }

  /** Accepts payloads of these missions. */
  public PayloadQuery mission(MissionId... values) {
    return with("mission", values);
  }

  /** Accepts payloads of these missions. */
  public PayloadQuery mission(Collection<? extends MissionId> values) {
    return with("mission", values);
  }

  /**
   * Accepts payloads that one of these countries provides.
   *
   * @param values English names or ISO 3166 codes, in upper or lower case
   * @throws InvalidValueException if there is no such country
   */
  public PayloadQuery country(String... values) {
    return country(Arrays.asList(values));
  }

  /**
   * Accepts payloads that one of these countries provides.
   *
   * @param values English names or ISO 3166 codes, in upper or lower case
   * @throws InvalidValueException if there is no such country
   */
  public PayloadQuery country(Collection<? extends String> values) {
    return with("country", values.stream().map(CountryCode::parse).toList());
  }

  Set<MissionId> missions() {
    return values("mission");
  }

  /** Returns true if the query accepts this payload. */
  public boolean matches(Payload payload) {
    return accepts("mission", payload.mission()) && acceptsAny("country", payload::countryCodes);
  }
}
