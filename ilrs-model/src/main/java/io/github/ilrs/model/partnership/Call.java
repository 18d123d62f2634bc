package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.internal.IdForm;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.time.PartialDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A call for partners: an agency invites proposals for a mission until a deadline. */
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

  /** The reason why it covers these cells, in our own words. */
  String coverageReason();

  /** The date it opened. */
  PartialDate opened();

  /** The date letters of intent are due; empty if no source gives it. */
  Optional<PartialDate> lettersDue();

  /** The announced selections, oldest first. */
  List<Selection> selections();

  /** The mass limits for the contributions of partners. */
  List<MassLimit> massLimits();

  @Override
  List<Citation> citations();

  /** Returns true if it covers this cell. */
  default boolean covers(MissionId mission, Category category) {
    return cells().contains(new CellId(mission, category));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Call read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a call. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableCall.Builder {
    Builder() {}

    @Override
    public Call build() {
      Call built = super.build();
      Text.id("call id", IdForm.KEBAB, built.id());
      Text.nonBlank("level", built.levels());
      Text.nonBlank("coverage reason", built.coverageReason());
      return built;
    }
  }
}
