package io.github.ilrs.catalog;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionSeries;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.time.PartialDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/** A query for missions: an immutable value that is narrowed like {@link OpportunityQuery}. */
public final class MissionQuery {
  private static final MissionQuery ALL = new MissionQuery(Filters.NONE);

  private final Filters filters;

  private MissionQuery(Filters filters) {
    this.filters = filters;
  }

  /** Returns the query for all missions. */
  public static MissionQuery all() {
    return ALL;
  }

  /**
   * Accepts missions planned for these phases.
   *
   * @throws InvalidValueException if no value is given
   */
  public MissionQuery phase(Phase... values) {
    return phase(Arrays.asList(values));
  }

  /** As {@link #phase(Phase...)}. */
  public MissionQuery phase(Collection<? extends Phase> values) {
    return new MissionQuery(filters.with("phase", values));
  }

  /**
   * Accepts missions that one of these agencies leads.
   *
   * @throws InvalidValueException if no value is given
   */
  public MissionQuery lead(OrganizationId... values) {
    return lead(Arrays.asList(values));
  }

  /** As {@link #lead(OrganizationId...)}. */
  public MissionQuery lead(Collection<? extends OrganizationId> values) {
    return new MissionQuery(filters.with("lead", values));
  }

  /**
   * Accepts missions of these series.
   *
   * @throws InvalidValueException if no value is given
   */
  public MissionQuery series(MissionSeries... values) {
    return series(Arrays.asList(values));
  }

  /** As {@link #series(MissionSeries...)}. */
  public MissionQuery series(Collection<? extends MissionSeries> values) {
    return new MissionQuery(filters.with("series", values));
  }

  /**
   * Accepts missions with one of these statuses on the day of the catalog.
   *
   * @throws InvalidValueException if no value is given
   */
  public MissionQuery status(MissionStatus... values) {
    return status(Arrays.asList(values));
  }

  /** As {@link #status(MissionStatus...)}. */
  public MissionQuery status(Collection<? extends MissionStatus> values) {
    return new MissionQuery(filters.with("status", values));
  }

  /** Accepts missions that name no lead, such as ILRS-1 to ILRS-5. */
  public MissionQuery withoutLead() {
    return new MissionQuery(filters.withNone("lead"));
  }

  /**
   * Accepts missions planned for these stages of the construction phase.
   *
   * @param stages 1, 2 or both
   * @throws InvalidValueException if no stage is given, or one that is neither 1 nor 2
   */
  public MissionQuery stage(Integer... stages) {
    return stage(Arrays.asList(stages));
  }

  /** As {@link #stage(Integer...)}. */
  public MissionQuery stage(Collection<Integer> stages) {
    return new MissionQuery(filters.withStages(stages));
  }

  /**
   * Accepts missions whose launch may fall on the first day of this date or later.
   *
   * @throws InvalidValueException if the date is after the one given to {@link #launchTo}
   */
  public MissionQuery launchFrom(PartialDate from) {
    return new MissionQuery(filters.with("launchFrom", Set.of(from))).inOrder();
  }

  /**
   * Accepts missions whose launch may fall on the last day of this date or earlier.
   *
   * @throws InvalidValueException if the date is before the one given to {@link #launchFrom}
   */
  public MissionQuery launchTo(PartialDate to) {
    return new MissionQuery(filters.with("launchTo", Set.of(to))).inOrder();
  }

  private MissionQuery inOrder() {
    for (PartialDate from : this.<PartialDate>limit("launchFrom")) {
      for (PartialDate to : this.<PartialDate>limit("launchTo")) {
        if (to.isBefore(from)) {
          throw InvalidValueException.of("launchTo", to, "a date that is not before " + from);
        }
      }
    }
    return this;
  }

  private <T> Set<T> limit(String name) {
    return filters.get(name);
  }

  Set<OrganizationId> leads() {
    return filters.get("lead");
  }

  /** Returns true if the query accepts this mission. */
  public boolean matches(Mission mission) {
    return filters.accept("phase", mission.phase())
        && filters.acceptAny("lead", mission.leads())
        && filters.accept("series", mission.series())
        && filters.accept("status", mission.status())
        && filters.accept("stage", mission.stage().orElse(0))
        && launchIsWithin(mission);
  }

  private boolean launchIsWithin(Mission mission) {
    Set<PartialDate> from = filters.get("launchFrom");
    Set<PartialDate> to = filters.get("launchTo");
    if (mission.launch().isEmpty()) {
      return from.isEmpty() && to.isEmpty();
    }
    PartialDate launch = mission.launch().get().date();
    return from.stream().noneMatch(launch::isBefore) && to.stream().noneMatch(launch::isAfter);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MissionQuery query && filters.equals(query.filters);
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
