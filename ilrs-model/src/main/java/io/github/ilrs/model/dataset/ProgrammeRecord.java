package io.github.ilrs.model.dataset;

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

/** What is recorded of the programme. */
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

  /** What the parties declared to keep to, in our own words. */
  List<String> principles();

  /** Its history: what was stated of it, in the order in which it came to count. */
  List<Statement> statements();

  @Override
  List<Citation> citations();

  private ProgrammeRecord checked() {
    Text.said("name", name());
    Text.said("definition", definition());
    principles().forEach(principle -> Text.said("principle", principle));
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a programme record; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableProgrammeRecord.Builder {
    Builder() {}

    @Override
    public ProgrammeRecord build() {
      return super.build().checked();
    }
  }
}
