package io.github.ilrs.model.dataset;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.MissionSeries;
import io.github.ilrs.model.programme.OrganizationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/** The recorded facts about a mission. Its phase is recorded with the roadmap. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableMissionRecord.class)
@JsonDeserialize(builder = MissionRecord.Builder.class)
public sealed interface MissionRecord extends Cited permits ImmutableMissionRecord {
  /** The pattern of COSPAR ids, such as {@code 2018-103A}. */
  Pattern COSPAR = Pattern.compile("[0-9]{4}-[0-9]{3}[A-Z]{1,3}");

  /** Its id as printed. */
  MissionId id();

  /** Its name. */
  String name();

  /** Its names in other languages, as sources print them, by language tag (BCP 47). */
  Map<String, String> names();

  /** Its identifiers once it is launched, by scheme, such as {@code cospar}. */
  Map<String, String> identifiers();

  /** The series of spacecraft it belongs to. */
  MissionSeries series();

  /** The agencies that lead it. */
  List<OrganizationId> leads();

  /** Its purpose, in our own words. */
  Optional<String> purpose();

  /** The statements about it, in the order of their effective dates. */
  List<Statement> statements();

  @Override
  List<Citation> citations();

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a mission record. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableMissionRecord.Builder {
    Builder() {}

    @Override
    public MissionRecord build() {
      MissionRecord missionRecord = super.build();
      Text.nonBlank("name", missionRecord.name());
      missionRecord
          .names()
          .keySet()
          .forEach(language -> Text.id("language", Text.LANGUAGE, language));
      Optional.ofNullable(missionRecord.identifiers().get("cospar"))
          .ifPresent(cospar -> Text.id("COSPAR id", COSPAR, cospar));
      missionRecord.purpose().ifPresent(purpose -> Text.nonBlank("purpose", purpose));
      return missionRecord;
    }
  }
}
