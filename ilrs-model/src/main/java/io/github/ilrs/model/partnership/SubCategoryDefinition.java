package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.programme.OrganizationId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The definition of a sub-category in the Guide ("Cooperation Classification", Category B). */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableSubCategoryDefinition.class)
@JsonDeserialize(builder = SubCategoryDefinition.Builder.class)
public sealed interface SubCategoryDefinition extends Cited permits ImmutableSubCategoryDefinition {
  /** The sub-category. */
  SubCategory code();

  /** Its name, in our own words; the Guide prints none. */
  String title();

  /** The contribution of a partner, in our own words. */
  String summary();

  /** The examples of the Guide, as printed. */
  List<String> examples();

  /** The agency whose missions it is for; empty for B1, which is for the station's own systems. */
  Optional<OrganizationId> lead();

  /** The party to negotiate with, if the Guide names one. */
  Optional<Negotiator> negotiateWith();

  @Override
  List<Citation> citations();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static SubCategoryDefinition read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /**
   * A builder of a sub-category definition. Only optional and collection fields may be left unset.
   */
  final class Builder extends ImmutableSubCategoryDefinition.Builder {
    Builder() {}

    @Override
    public SubCategoryDefinition build() {
      SubCategoryDefinition subCategoryDefinition = super.build();
      Text.nonBlank("title", subCategoryDefinition.title());
      Text.nonBlank("summary", subCategoryDefinition.summary());
      Text.nonBlank("example", subCategoryDefinition.examples());
      return subCategoryDefinition;
    }
  }
}
