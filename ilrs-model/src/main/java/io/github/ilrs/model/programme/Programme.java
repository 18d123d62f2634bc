package io.github.ilrs.model.programme;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.shape.Text;
import io.github.ilrs.model.shape.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** The programme itself (the Guide, "Definition of ILRS"). */
@ValueStyle
@Value.Immutable
@JsonSerialize
@JsonDeserialize(builder = Programme.Builder.class)
public interface Programme extends Cited {
  /** Its name in English. */
  String name();

  /** What the station is, in our own words. */
  String definition();

  @Override
  List<Citation> citations();

  /** Checked when it is built. */
  @Value.Check
  default void check() {
    Text.said("name", name());
    Text.said("definition", definition());
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a programme; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableProgramme.Builder {
    Builder() {}
  }
}
