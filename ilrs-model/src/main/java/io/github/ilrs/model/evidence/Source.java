package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.net.URI;
import java.util.Optional;
import org.immutables.value.Value;

/** A document that is cited for facts of the dataset. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableSource.class)
@JsonDeserialize(builder = Source.Builder.class)
public sealed interface Source permits ImmutableSource {
  /** Its id in this dataset. */
  SourceId id();

  /** The title as printed; in square brackets, a title of ours for a text without one. */
  String title();

  /** The name of the {@link Publisher}. */
  String publisher();

  /**
   * How its text reached us or whom it retells, such as {@code citing TASS}; empty if it was read
   * where it was published.
   */
  Optional<String> provenance();

  /** The publication date, as precise as it is known; empty if it is unknown. */
  Optional<PartialDate> published();

  /** The address, {@code http} or {@code https}, if it is on the web. */
  Optional<URI> url();

  /** The reliability, which is the grade of its publisher. */
  Reliability reliability();

  /**
   * Who added it to the dataset, and so every fact that cites it; empty if it came with the
   * dataset.
   */
  Optional<String> origin();

  /** A link with another scheme, such as {@code javascript}, could do anything. */
  private static void requireWebAddress(URI url) {
    boolean web =
        "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
    if (!web || url.getRawAuthority() == null) {
      throw InvalidValueException.of("url", url, "an address such as https://example.org/page");
    }
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Source read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a source. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableSource.Builder {
    Builder() {}

    @Override
    public Source build() {
      Source source = super.build();
      Text.nonBlank("title", source.title());
      Text.nonBlank("publisher", source.publisher());
      Text.nonBlank("provenance", source.provenance());
      Text.nonBlank("origin", source.origin());
      if (source.url().isPresent()) {
        requireWebAddress(source.url().get());
      }
      return source;
    }
  }
}
