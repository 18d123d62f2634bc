package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.shape.Text;
import io.github.ilrs.model.shape.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What the Guide says of a sub-category ("Cooperation Classification", Category B). */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableSubCategoryDefinition.class)
@JsonDeserialize(builder = SubCategoryDefinition.Builder.class)
public sealed interface SubCategoryDefinition extends Cited permits ImmutableSubCategoryDefinition {
  /** The sub-category. */
  SubCategory code();

  /** Its name; the Guide prints none, so it is our own. */
  String title();

  /** What a partner does in it, in our own words. */
  String summary();

  /** Examples that the Guide gives, as printed. */
  List<String> examples();

  /** The agency whose missions it is for; empty for B1, which is for the station's own systems. */
  Optional<OrganizationId> lead();

  /** Who discusses the cooperation, where the Guide says so. */
  Optional<Negotiator> negotiateWith();

  @Override
  List<Citation> citations();

  private SubCategoryDefinition checked() {
    Text.said("title", title());
    Text.said("summary", summary());
    examples().forEach(example -> Text.said("example", example));
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a sub category definition; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableSubCategoryDefinition.Builder {
    Builder() {}

    @Override
    public SubCategoryDefinition build() {
      return super.build().checked();
    }
  }
}
