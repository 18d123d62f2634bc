package io.github.ilrs.model.programme;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.shape.Text;
import io.github.ilrs.model.shape.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A place on the Moon that was named for the station, as it stands on a day. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableSite.class)
@JsonDeserialize(builder = Site.Builder.class)
public sealed interface Site extends Cited permits ImmutableSite {
  /** Its id in this dataset. */
  String id();

  /** Its name as printed. */
  String name();

  /** Where on the Moon it lies. */
  Optional<String> region();

  /** How it stands. */
  SiteStatus status();

  /** The day of the source that says so; empty if that has none. */
  Optional<PartialDate> statedOn();

  @Override
  List<Citation> citations();

  private Site checked() {
    Text.id("site id", Text.KEBAB, id());
    Text.said("name", name());
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a site; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableSite.Builder {
    Builder() {}

    @Override
    public Site build() {
      return super.build().checked();
    }
  }
}
