package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.internal.IdForm;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A site on the Moon that was named for the station, as known on a day. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableSite.class)
@JsonDeserialize(builder = Site.Builder.class)
public sealed interface Site extends Cited permits ImmutableSite {
  /** Its id in this dataset. */
  String id();

  /** Its name as printed. */
  String name();

  /** The region of the Moon. */
  Optional<String> region();

  /** The status on the day. */
  SiteStatus status();

  /** The publication date of the source of the status; empty if it is unknown. */
  Optional<PartialDate> statedOn();

  @Override
  List<Citation> citations();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Site read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a site. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableSite.Builder {
    Builder() {}

    @Override
    public Site build() {
      Site built = super.build();
      Text.id("site id", IdForm.KEBAB, built.id());
      Text.nonBlank("name", built.name());
      return built;
    }
  }
}
