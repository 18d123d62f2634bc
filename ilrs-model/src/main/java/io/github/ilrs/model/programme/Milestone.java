package io.github.ilrs.model.programme;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.shape.Text;
import io.github.ilrs.model.shape.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.util.List;
import org.immutables.value.Value;

/** Something that happened on the way to the station (the Guide, "Milestones of ILRS"). */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableMilestone.class)
@JsonDeserialize(builder = Milestone.Builder.class)
public sealed interface Milestone extends Cited permits ImmutableMilestone {
  /** When it happened. */
  PartialDate date();

  /** What happened, in our own words. */
  String title();

  @Override
  List<Citation> citations();

  private Milestone checked() {
    Text.said("title", title());
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a milestone; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableMilestone.Builder {
    Builder() {}

    @Override
    public Milestone build() {
      return super.build().checked();
    }
  }
}
