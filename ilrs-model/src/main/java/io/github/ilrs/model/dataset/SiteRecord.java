package io.github.ilrs.model.dataset;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.shape.Text;
import io.github.ilrs.model.shape.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What is recorded of a site. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableSiteRecord.class)
@JsonDeserialize(builder = SiteRecord.Builder.class)
public sealed interface SiteRecord extends Cited permits ImmutableSiteRecord {
  /** Its id in this dataset. */
  String id();

  /** Its name as printed. */
  String name();

  /** Where on the Moon it lies. */
  Optional<String> region();

  /** Its history: what was stated of it, in the order in which it came to count. */
  List<Statement> statements();

  @Override
  List<Citation> citations();

  private SiteRecord checked() {
    Text.id("site id", Text.KEBAB, id());
    Text.said("name", name());
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a site record; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableSiteRecord.Builder {
    Builder() {}

    @Override
    public SiteRecord build() {
      return super.build().checked();
    }
  }
}
