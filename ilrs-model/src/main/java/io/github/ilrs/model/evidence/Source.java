package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.shape.Text;
import io.github.ilrs.model.shape.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.net.URI;
import java.util.Optional;
import org.immutables.value.Value;

/** A document that facts of the dataset rest on. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableSource.class)
@JsonDeserialize(builder = Source.Builder.class)
public sealed interface Source permits ImmutableSource {
  /** Its id in this dataset. */
  SourceId id();

  /** The title as it is printed. */
  String title();

  /** Who published it. */
  String publisher();

  /** The day it was published, as coarse as it is known; empty if it is not. */
  Optional<PartialDate> published();

  /** Where it can be read, if it is on the web. */
  Optional<URI> url();

  /** How much weight it carries, graded by its publisher. */
  Reliability reliability();

  private Source checked() {
    Text.said("title", title());
    Text.said("publisher", publisher());
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a source; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableSource.Builder {
    Builder() {}

    @Override
    public Source build() {
      return super.build().checked();
    }
  }
}
