package io.github.ilrs.model.dataset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** The recorded facts about the programme. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableProgrammeRecord.class)
@JsonDeserialize(builder = ProgrammeRecord.Builder.class)
public sealed interface ProgrammeRecord extends Cited permits ImmutableProgrammeRecord {
  /** Its name in English. */
  String name();

  /** Its name in other languages, by language code. */
  Map<String, String> names();

  /** What the station is, in our own words. */
  String definition();

  /** The principles that the parties declared, in our own words. */
  List<String> principles();

  /** The statements about it, in the order of their effective dates. */
  List<Statement> statements();

  @Override
  List<Citation> citations();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static ProgrammeRecord read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a programme record. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableProgrammeRecord.Builder {
    Builder() {}

    @Override
    public ProgrammeRecord build() {
      ProgrammeRecord programmeRecord = super.build();
      Text.nonBlank("name", programmeRecord.name());
      Text.nonBlank("definition", programmeRecord.definition());
      Text.nonBlank("principle", programmeRecord.principles());
      return programmeRecord;
    }
  }
}
