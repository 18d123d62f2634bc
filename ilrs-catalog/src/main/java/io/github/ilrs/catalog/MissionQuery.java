package io.github.ilrs.catalog;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionSeries;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.shape.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.model.time.TimeRelation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Which missions are asked for: a value that can be kept, compared, and put to any catalog. It
 * narrows as {@link OpportunityQuery} does.
 */
@ValueStyle
@Value.Immutable
public interface MissionQuery {
  /** The phases asked for; empty means any. */
  Set<Phase> phases();

  /** The stages asked for, 1 or 2; empty means any, also none. */
  Set<Integer> stages();

  /** The agencies asked for; empty means any, also none. */
  Set<OrganizationId> leads();

  /** The lines of spacecraft asked for; empty means any. */
  Set<MissionSeries> series();

  /** The statuses asked for; empty means any. */
  Set<MissionStatus> statuses();

  /** The time from which a launch counts; empty means no limit. */
  Optional<PartialDate> launchFrom();

  /** The time up to which a launch counts; empty means no limit. */
  Optional<PartialDate> launchTo();

  /** Every mission there is. */
  static MissionQuery all() {
    return ImmutableMissionQuery.builder().build();
  }

  /** Only missions planned for these phases. */
  default MissionQuery phase(Phase... phases) {
    return copy().phases(List.of(phases)).build();
  }

  /**
   * Only missions planned for these stages.
   *
   * @throws InvalidValueException if one is neither 1 nor 2
   */
  default MissionQuery stage(int... stages) {
    return copy().stages(Arrays.stream(stages).boxed().toList()).build();
  }

  /** Only missions that one of these agencies leads. */
  default MissionQuery lead(OrganizationId... leads) {
    return copy().leads(List.of(leads)).build();
  }

  /** Only missions of these lines. */
  default MissionQuery series(MissionSeries... series) {
    return copy().series(List.of(series)).build();
  }

  /** Only missions that stand like this on the day. */
  default MissionQuery status(MissionStatus... statuses) {
    return copy().statuses(List.of(statuses)).build();
  }

  /** Only missions whose launch may fall on the first day of this date or later. */
  default MissionQuery launchFrom(PartialDate from) {
    return copy().launchFrom(from).build();
  }

  /** Only missions whose launch may fall on the last day of this date or earlier. */
  default MissionQuery launchTo(PartialDate to) {
    return copy().launchTo(to).build();
  }

  /** True if the query asks for this mission. */
  default boolean matches(Mission mission) {
    return (phases().isEmpty() || phases().contains(mission.phase()))
        && (stages().isEmpty() || mission.stage().stream().anyMatch(stages()::contains))
        && (leads().isEmpty() || mission.leads().stream().anyMatch(leads()::contains))
        && (series().isEmpty() || series().contains(mission.series()))
        && (statuses().isEmpty() || statuses().contains(mission.status()))
        && launchIsNot(mission, TimeRelation.BEFORE, launchFrom())
        && launchIsNot(mission, TimeRelation.AFTER, launchTo());
  }

  /** Refuses a stage that is not 1 or 2, a limit that ends before it starts, unknown words. */
  @Value.Check
  default void check() {
    stages().forEach(StagePlan::checkNumber);
    if (Stream.concat(series().stream(), statuses().stream()).anyMatch(Term::unrecognized)) {
      throw InvalidValueException.of("query", Term.UNRECOGNIZED, "words that this version knows");
    }
    if (launchFrom().isPresent()
        && launchTo().isPresent()
        && launchFrom().get().relationTo(launchTo().get()) == TimeRelation.AFTER) {
      throw InvalidValueException.of(
          "launchTo", launchTo().get(), "a date that is not before " + launchFrom().get());
    }
  }

  private ImmutableMissionQuery.Builder copy() {
    return ImmutableMissionQuery.builder().from(this);
  }

  private static boolean launchIsNot(
      Mission mission, TimeRelation relation, Optional<PartialDate> limit) {
    return limit.isEmpty()
        || mission
            .launch()
            .filter(launch -> launch.date().relationTo(limit.get()) != relation)
            .isPresent();
  }
}
