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
import java.util.Map;
import java.util.Set;

/** A query for missions: an immutable value that is narrowed like {@link OpportunityQuery}. */
public final class MissionQuery extends Query<MissionQuery> {
  private MissionQuery(Map<String, Set<?>> filters) {
    super(filters);
  }

  @Override
  MissionQuery create(Map<String, Set<?>> filters) {
    return new MissionQuery(filters);
  }

  /** Returns the query for all missions. */
  public static MissionQuery all() {
    return new MissionQuery(Map.of());
  }

  /** Accepts missions planned for these phases. */
  public MissionQuery phase(Phase... values) {
    return with("phase", values);
  }

  /** Accepts missions planned for these phases. */
  public MissionQuery phase(Collection<? extends Phase> values) {
    return with("phase", values);
  }

  /** Accepts missions that one of these agencies leads. */
  public MissionQuery lead(OrganizationId... values) {
    return with("lead", values);
  }

  /** Accepts missions that one of these agencies leads. */
  public MissionQuery lead(Collection<? extends OrganizationId> values) {
    return with("lead", values);
  }

  /** Accepts missions of these series. */
  public MissionQuery series(MissionSeries... values) {
    return with("series", values);
  }

  /** Accepts missions of these series. */
  public MissionQuery series(Collection<? extends MissionSeries> values) {
    return with("series", values);
  }

  /** Accepts missions with one of these statuses on the day of the catalog. */
  public MissionQuery status(MissionStatus... values) {
    return with("status", values);
  }

  /** Accepts missions with one of these statuses on the day of the catalog. */
  public MissionQuery status(Collection<? extends MissionStatus> values) {
    return with("status", values);
  }

  /** Accepts missions that name no lead, such as ILRS-1 to ILRS-5. */
  public MissionQuery withoutLead() {
    return withNone("lead");
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
    return withStages(stages);
  }

  /**
   * Accepts missions whose launch may fall on the first day of this date or later.
   *
   * @throws InvalidValueException if the date is after the one given to {@link #launchTo}
   */
  public MissionQuery launchFrom(PartialDate from) {
    return with("launchFrom", Set.of(from)).inOrder();
  }

  /**
   * Accepts missions whose launch may fall on the last day of this date or earlier.
   *
   * @throws InvalidValueException if the date is before the one given to {@link #launchFrom}
   */
  public MissionQuery launchTo(PartialDate to) {
    return with("launchTo", Set.of(to)).inOrder();
  }

  private MissionQuery inOrder() {
    for (PartialDate from : this.<PartialDate>limit("launchFrom")) {
      for (PartialDate to : this.<PartialDate>limit("launchTo")) {
        if (to.isBefore(from)) {
          throw InvalidValueException.of(
              "launchTo", to, "a date that is not before launchFrom, " + from);
        }
      }
    }
    return this;
  }

  private <T> Set<T> limit(String name) {
    return values(name);
  }

  Set<OrganizationId> leads() {
    return values("lead");
  }

  /** Returns true if the query accepts this mission. */
  public boolean matches(Mission mission) {
    return accepts("phase", mission.phase())
        && acceptsAny("lead", mission.leads())
        && accepts("series", mission.series())
        && accepts("status", mission.status())
        && accepts("stage", mission.stage().orElse(0))
        && launchIsWithin(mission);
  }

  private boolean launchIsWithin(Mission mission) {
    Set<PartialDate> from = values("launchFrom");
    Set<PartialDate> to = values("launchTo");
    if (mission.launch().isEmpty()) {
      return from.isEmpty() && to.isEmpty();
    }
    PartialDate launch = mission.launch().get().date();
    return from.stream().noneMatch(launch::isBefore) && to.stream().noneMatch(launch::isAfter);
  }
}
