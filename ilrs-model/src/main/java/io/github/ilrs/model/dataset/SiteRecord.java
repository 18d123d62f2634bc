package io.github.ilrs.model.dataset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.internal.IdForm;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The recorded facts about a site. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableSiteRecord.class)
@JsonDeserialize(builder = SiteRecord.Builder.class)
public sealed interface SiteRecord extends Cited permits ImmutableSiteRecord {
  /** Its id in this dataset. */
  String id();

  /** Its name as printed. */
  String name();

  /** The region of the Moon. */
  Optional<String> region();

  /** The statements about it, in the order of their effective dates. */
  List<Statement> statements();

  @Override
  List<Citation> citations();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static SiteRecord read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a site record. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableSiteRecord.Builder {
    Builder() {}

    @Override
    public SiteRecord build() {
      SiteRecord siteRecord = super.build();
      Text.id("site id", IdForm.KEBAB, siteRecord.id());
      Text.nonBlank("name", siteRecord.name());
      return siteRecord;
    }
  }
}
