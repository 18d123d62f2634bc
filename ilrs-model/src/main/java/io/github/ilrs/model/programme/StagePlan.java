package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.time.YearRange;
import java.util.List;
import org.immutables.value.Value;

/** One of the two stages of the construction phase (the Guide, "ILRS Roadmap"). */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableStagePlan.class)
@JsonDeserialize(builder = StagePlan.Builder.class)
public sealed interface StagePlan extends Cited permits ImmutableStagePlan {
  /** The numbers of the stages of the construction phase. */
  List<Integer> NUMBERS = List.of(1, 2);

  /** The number, one of {@link #NUMBERS}. */
  int number();

  /** Its years as the roadmap prints them. */
  String printedPeriod();

  /** Its years. */
  YearRange period();

  /** The objectives of the stage, in our own words. */
  List<String> objectives();

  /** The missions planned for it. */
  List<MissionId> missions();

  /** The statements about it, in the order of their effective dates. */
  List<Statement> statements();

  @Override
  List<Citation> citations();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static StagePlan read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a stage plan. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableStagePlan.Builder {
    Builder() {}

    @Override
    public StagePlan build() {
      StagePlan stagePlan = super.build();
      if (!NUMBERS.contains(stagePlan.number())) {
        throw InvalidValueException.of("stage", stagePlan.number(), "one of " + NUMBERS);
      }
      Text.nonBlank("printed period", stagePlan.printedPeriod());
      Text.nonBlank("objective", stagePlan.objectives());
      return stagePlan;
    }
  }
}
