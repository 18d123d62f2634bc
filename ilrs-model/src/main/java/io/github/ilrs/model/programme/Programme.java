package io.github.ilrs.model.programme;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.shape.Text;
import io.github.ilrs.model.shape.ValueStyle;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * The programme itself (the Guide, "Definition of ILRS"; the principles, the release of June 2021).
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

  /** What the parties declared to keep to, in our own words. */
  List<String> principles();

  /** What was stated of the programme, in the order in which it came to count. */
  List<Statement> history();

  @Override
  List<Citation> citations();

  private Programme checked() {
    Text.said("name", name());
    Text.said("definition", definition());
    principles().forEach(principle -> Text.said("principle", principle));
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a programme; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableProgramme.Builder {
    Builder() {}

    @Override
    public Programme build() {
      return super.build().checked();
    }
  }
}
