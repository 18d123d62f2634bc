package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.programme.MissionId;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A cell of the Guide's tables of opportunities: the text printed for a mission in a category. It
 * never changes; an {@link Opportunity} interprets it for a day.
 */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableCell.class)
@JsonDeserialize(builder = Cell.Builder.class)
public sealed interface Cell extends Cited permits ImmutableCell {
  /** The mission, the column of the table. */
  MissionId mission();

  /** The category, the row of the table. */
  Category category();

  /** The text as printed, with its footnote mark. */
  String printed();

  /** The forms of cooperation it names; empty if it prints "Closed". */
  Set<CooperationForm> forms();

  /** The missions that its footnote links to this one at mission level. */
  List<MissionId> linkedMissions();

  @Override
  List<Citation> citations();

  /** True if the Guide prints anything but "Closed". */
  default boolean printedOpen() {
    return !forms().isEmpty();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Cell read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a cell. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableCell.Builder {
    Builder() {}

    @Override
    public Cell build() {
      Cell built = super.build();
      Text.nonBlank("printed cell", built.printed());
      return built;
    }
  }
}
