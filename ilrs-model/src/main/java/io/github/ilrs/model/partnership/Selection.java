package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.shape.Text;
import io.github.ilrs.model.shape.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.util.Set;
import org.immutables.value.Value;

/** The announcement of who was selected in a call. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableSelection.class)
@JsonDeserialize(builder = Selection.Builder.class)
public sealed interface Selection permits ImmutableSelection {
  /** When it was announced. */
  PartialDate date();

  /** What was announced, in our own words. */
  String summary();

  /** Categories of the mission that its source leaves open; it covers the others of B, C and D. */
  Set<Category> leavesOpen();

  /** Who says so, and where. */
  Citation citation();

  /** True if it decides about a category of its mission: B, C and D, unless it leaves one open. */
  default boolean covers(Category category) {
    return (category == Category.B || category == Category.C || category == Category.D)
        && !leavesOpen().contains(category);
  }

  private Selection checked() {
    Text.said("selection", summary());
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a selection; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableSelection.Builder {
    Builder() {}

    @Override
    public Selection build() {
      return super.build().checked();
    }
  }
}
