package io.github.ilrs.model.dataset;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.MissionSeries;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.shape.Text;
import io.github.ilrs.model.shape.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What is recorded of a mission; its phase is recorded where the roadmap lists it. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableMissionRecord.class)
@JsonDeserialize(builder = MissionRecord.Builder.class)
public sealed interface MissionRecord extends Cited permits ImmutableMissionRecord {
  /** Its id as printed. */
  MissionId id();

  /** Its name. */
  String name();

  /** The line of spacecraft it belongs to. */
  MissionSeries series();

  /** The agencies that lead it. */
  List<OrganizationId> leads();

  /** What it is for, in our own words. */
  Optional<String> purpose();

  /** Its history: what was stated of it, in the order in which it came to count. */
  List<Statement> statements();

  @Override
  List<Citation> citations();

  private MissionRecord checked() {
    Text.said("name", name());
    purpose().ifPresent(purpose -> Text.said("purpose", purpose));
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a mission record; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableMissionRecord.Builder {
    Builder() {}

    @Override
    public MissionRecord build() {
      return super.build().checked();
    }
  }
}
