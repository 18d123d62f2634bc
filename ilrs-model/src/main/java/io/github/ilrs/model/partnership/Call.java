package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.shape.Text;
import io.github.ilrs.model.shape.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A call for partners: an agency asks who wants to join a mission, in what, until when. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableCall.class)
@JsonDeserialize(builder = Call.Builder.class)
public sealed interface Call extends Cited permits ImmutableCall {
  /** Its id in this dataset. */
  String id();

  /** The mission. */
  MissionId mission();

  /** The levels of cooperation it names, as printed. */
  List<String> levels();

  /** The cells of the Guide's tables that it covers. */
  List<CellId> cells();

  /** Why these cells, in our own words. */
  String mapping();

  /** When it was opened. */
  PartialDate opened();

  /** Until when letters of intent were or are due; empty where nobody says. */
  Optional<PartialDate> lettersDue();

  /** What was selected, oldest first. */
  List<Selection> selections();

  /** How much a partner may bring. */
  List<MassLimit> massLimits();

  @Override
  List<Citation> citations();

  /** True if it covers this cell. */
  default boolean covers(MissionId mission, Category category) {
    return cells().contains(new CellId(mission, category));
  }

  private Call checked() {
    Text.id("call id", Text.KEBAB, id());
    levels().forEach(level -> Text.said("level", level));
    Text.said("mapping", mapping());
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a call; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableCall.Builder {
    Builder() {}

    @Override
    public Call build() {
      return super.build().checked();
    }
  }
}
