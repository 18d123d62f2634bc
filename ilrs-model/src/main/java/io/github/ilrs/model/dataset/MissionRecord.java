package io.github.ilrs.model.dataset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.internal.IdForm;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.MissionSeries;
import io.github.ilrs.model.programme.OrganizationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The recorded facts about a mission. Its phase is recorded with the roadmap. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableMissionRecord.class)
@JsonDeserialize(builder = MissionRecord.Builder.class)
public sealed interface MissionRecord extends Cited permits ImmutableMissionRecord {
  /** The regular expression of COSPAR ids, such as {@code 2018-103A}. */
  String COSPAR = "[0-9]{4}-[0-9]{3}[A-Z]{1,3}";

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

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static MissionRecord read(Builder builder) {
    return builder.build();
  }

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
      for (String language : missionRecord.names().keySet()) {
        Text.id("language", IdForm.LANGUAGE, language);
      }
      String cospar = missionRecord.identifiers().get("cospar");
      if (cospar != null) {
        requireCospar(cospar);
      }
      Text.nonBlank("purpose", missionRecord.purpose());
      return missionRecord;
    }

    /** As {@link #COSPAR}, without a regular expression, like {@link IdForm}. */
    private static void requireCospar(String id) {
      boolean fits = id.length() >= 9 && id.length() <= 11;
      for (int i = 0; fits && i < id.length(); i++) {
        char c = id.charAt(i);
        fits = i == 4 ? c == '-' : i < 8 ? c >= '0' && c <= '9' : c >= 'A' && c <= 'Z';
      }
      if (!fits) {
        throw InvalidValueException.of("COSPAR id", id, "characters that match " + COSPAR);
      }
    }
  }
}
