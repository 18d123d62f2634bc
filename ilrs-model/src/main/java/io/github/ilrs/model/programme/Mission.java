package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Caveat;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.evidence.LandingSite;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A mission of the programme, as known on a day. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableMission.class)
@JsonDeserialize(builder = Mission.Builder.class)
public sealed interface Mission extends Cited permits ImmutableMission {
  /** Its id as printed. */
  MissionId id();

  /** Its name. */
  String name();

  /** Its names in other languages, as sources print them, by language tag (BCP 47). */
  Map<String, String> names();

  /** Its identifiers by scheme, such as {@code cospar}; empty until it is launched. */
  Map<String, String> identifiers();

  /** The series of spacecraft it belongs to. */
  MissionSeries series();

  /**
   * The agencies that lead it; empty for ILRS-1 to 5, which the Guide gives to "China, Russia and
   * partners".
   */
  List<OrganizationId> leads();

  /** The phase it is planned for. */
  Phase phase();

  /** The stage of that phase; empty if the phase has no stages. */
  OptionalInt stage();

  /** Its purpose, in our own words; empty if the Guide does not give it. */
  Optional<String> purpose();

  /** The status on the day. */
  MissionStatus status();

  /** The launch, actual or forecast; empty if no source gives it. */
  Optional<Launch> launch();

  /** The launch vehicle, as printed; empty if no source names it. */
  Optional<String> vehicle();

  /** The landing site, planned or actual; empty if no source names it. */
  Optional<LandingSite> landingSite();

  /** The caveats about the mission, warnings before notes. */
  List<Caveat> caveats();

  /** The unconfirmed reports about it; they are never used as values. */
  List<Statement> reports();

  /**
   * The citations of the record, then those of vehicle, landing site and status. The launch has
   * citations of its own.
   */
  @Override
  List<Citation> citations();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Mission read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a mission. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableMission.Builder {
    Builder() {}

    @Override
    public Mission build() {
      Mission mission = super.build();
      Text.nonBlank("name", mission.name());
      Text.nonBlank("purpose", mission.purpose());
      return mission;
    }
  }
}
