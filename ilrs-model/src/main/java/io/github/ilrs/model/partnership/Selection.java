package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.util.Set;
import org.immutables.value.Value;

/** An announced selection of a call. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableSelection.class)
@JsonDeserialize(builder = Selection.Builder.class)
public sealed interface Selection permits ImmutableSelection {
  /** The date of the announcement. */
  PartialDate date();

  /** The announcement, in our own words. */
  String summary();

  /**
   * The categories of the mission that its source leaves open. The selection covers the others
   * among B, C and D.
   */
  Set<Category> openCategories();

  /** The citation. */
  Citation citation();

  /** Returns true if it covers a category of its mission: B, C and D, unless it leaves one open. */
  default boolean covers(Category category) {
    return (category == Category.B || category == Category.C || category == Category.D)
        && !openCategories().contains(category);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Selection read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a selection. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableSelection.Builder {
    Builder() {}

    @Override
    public Selection build() {
      Selection built = super.build();
      Text.nonBlank("selection", built.summary());
      return built;
    }
  }
}
