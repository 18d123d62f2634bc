package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The definition of a category in the Guide ("Cooperation Classification"). */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableCategoryDefinition.class)
@JsonDeserialize(builder = CategoryDefinition.Builder.class)
public sealed interface CategoryDefinition extends Cited permits ImmutableCategoryDefinition {
  /** The category. */
  Category code();

  /** Its name as printed, such as {@code Space Mission Cooperation}. */
  String title();

  /** The contribution of a partner, in our own words. */
  String summary();

  /** The examples of the Guide, as printed. */
  List<String> examples();

  /** The party to negotiate with, if the Guide names one for the whole category. */
  Optional<Negotiator> negotiateWith();

  /** Its sub-categories; only B has any. */
  List<SubCategoryDefinition> subCategories();

  @Override
  List<Citation> citations();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static CategoryDefinition read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a category definition. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableCategoryDefinition.Builder {
    Builder() {}

    @Override
    public CategoryDefinition build() {
      CategoryDefinition categoryDefinition = super.build();
      Text.nonBlank("title", categoryDefinition.title());
      Text.nonBlank("summary", categoryDefinition.summary());
      Text.nonBlank("example", categoryDefinition.examples());
      return categoryDefinition;
    }
  }
}
