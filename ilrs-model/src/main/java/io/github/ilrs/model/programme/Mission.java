package io.github.ilrs.model.programme;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.shape.Text;
import io.github.ilrs.model.shape.ValueStyle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A mission of the programme as it stands on a day. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableMission.class)
@JsonDeserialize(builder = Mission.Builder.class)
public sealed interface Mission extends Cited permits ImmutableMission {
  /** Its id as printed. */
  MissionId id();

  /** Its name. */
  String name();

  /** The line of spacecraft it belongs to. */
  MissionSeries series();

  /**
   * The agencies that lead it; empty for ILRS-1 to 5, which the Guide gives to "China, Russia and
   * partners".
   */
  List<OrganizationId> leads();

  /** The phase it is planned for. */
  Phase phase();

  /** The stage of that phase; empty where the phase has none. */
  OptionalInt stage();

  /** What it is for, in our own words; empty where the Guide does not say. */
  Optional<String> purpose();

  /** How it stands. */
  MissionStatus status();

  /** When it launches or launched; empty where nobody says. */
  Optional<Launch> launch();

  /** What launches it, as printed; empty where nobody says. */
  Optional<String> vehicle();

  /** Where it lands or landed, as printed; empty where nobody says. */
  Optional<String> landingSite();

  /** What unconfirmed sources say of it; never the value of anything. */
  List<Statement> reports();

  /**
   * Where it is stated: what stands still first, then what vehicle, landing site and status rest
   * on. The launch has citations of its own.
   */
  @Override
  List<Citation> citations();

  private Mission checked() {
    Text.said("name", name());
    purpose().ifPresent(purpose -> Text.said("purpose", purpose));
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a mission; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableMission.Builder {
    Builder() {}

    @Override
    public Mission build() {
      return super.build().checked();
    }
  }
}
