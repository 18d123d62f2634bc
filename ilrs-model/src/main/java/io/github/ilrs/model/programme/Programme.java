package io.github.ilrs.model.programme;

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

/**
 * The programme itself (the Guide, "Definition of ILRS"). The principles are from the release of
 * June 2021.
 */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableProgramme.class)
@JsonDeserialize(builder = Programme.Builder.class)
public sealed interface Programme extends Cited permits ImmutableProgramme {
  /** Its name in English. */
  String name();

  /** Its name in other languages, by language code. */
  Map<String, String> names();

  /** What the station is, in our own words. */
  String definition();

  /** The principles that the parties declared, in our own words. */
  List<String> principles();

  /** The statements about the programme, in the order of their effective dates. */
  List<Statement> history();

  @Override
  List<Citation> citations();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Programme read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a programme. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableProgramme.Builder {
    Builder() {}

    @Override
    public Programme build() {
      Programme programme = super.build();
      Text.nonBlank("name", programme.name());
      Text.nonBlank("definition", programme.definition());
      Text.nonBlank("principle", programme.principles());
      return programme;
    }
  }
}
