package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.time.YearRange;
import java.util.List;
import org.immutables.value.Value;

/**
 * The plan for a phase (the Guide, "ILRS Roadmap"). A phase with stages lists the missions of all
 * its stages.
 */
@JsonPropertyOrder({"id", "numeral"})
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutablePhasePlan.class)
@JsonDeserialize(builder = PhasePlan.Builder.class)
public sealed interface PhasePlan extends Cited permits ImmutablePhasePlan {
  /** The phase. */
  Phase id();

  /** Its years as the roadmap prints them, such as {@code 2026~2035}. */
  String printedPeriod();

  /** Its years; each phase starts in the year after the previous one ends. */
  YearRange period();

  /** The objectives of the phase, in our own words. */
  List<String> objectives();

  /** The missions planned for it, in the order of the Guide. */
  List<MissionId> missions();

  /** Its stages in order; empty if it has none. */
  List<StagePlan> stages();

  @Override
  List<Citation> citations();

  /** The roman numeral of the phase, I to III. */
  @JsonProperty("numeral")
  @Value.Derived
  default String numeral() {
    return id().numeral();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static PhasePlan read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a phase plan. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutablePhasePlan.Builder {
    Builder() {}

    @Override
    public PhasePlan build() {
      PhasePlan phasePlan = super.build();
      Text.nonBlank("printed period", phasePlan.printedPeriod());
      Text.nonBlank("objective", phasePlan.objectives());
      return phasePlan;
    }
  }
}
