package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.util.List;
import org.immutables.value.Value;

/** A milestone on the way to the station (the Guide, "Milestones of ILRS"). */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableMilestone.class)
@JsonDeserialize(builder = Milestone.Builder.class)
public sealed interface Milestone extends Cited permits ImmutableMilestone {
  /** The date. */
  PartialDate date();

  /** The summary, in our own words. */
  String title();

  @Override
  List<Citation> citations();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Milestone read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a milestone. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableMilestone.Builder {
    Builder() {}

    @Override
    public Milestone build() {
      Milestone milestone = super.build();
      Text.nonBlank("title", milestone.title());
      return milestone;
    }
  }
}
