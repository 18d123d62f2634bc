package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.internal.IdForm;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/** A scientific objective, a facility or a cooperation domain: an entry of a list of the Guide. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableGuideItem.class)
@JsonDeserialize(builder = GuideItem.Builder.class)
public sealed interface GuideItem extends Cited permits ImmutableGuideItem {
  /** Its id in this dataset, lower-case kebab. */
  String id();

  /** Its title, as printed if the Guide prints one. */
  String title();

  /** What the Guide says about it, in our own words. */
  String summary();

  @Override
  List<Citation> citations();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static GuideItem read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of an entry. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableGuideItem.Builder {
    Builder() {}

    @Override
    public GuideItem build() {
      GuideItem item = super.build();
      Text.id("id", IdForm.KEBAB, item.id());
      Text.nonBlank("title", item.title());
      Text.nonBlank("summary", item.summary());
      return item;
    }
  }
}
