package io.github.ilrs.model.programme;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.shape.ValueStyle;
import org.immutables.value.Value;

/**
 * A field in which the parties and their partners work together (the Guide, "Cooperation Domains");
 * the title is this dataset's own.
 */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableCooperationDomain.class)
@JsonDeserialize(builder = CooperationDomain.Builder.class)
public sealed interface CooperationDomain extends GuideItem permits ImmutableCooperationDomain {
  private CooperationDomain checked() {
    GuideItem.check(this);
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a cooperation domain; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableCooperationDomain.Builder {
    Builder() {}

    @Override
    public CooperationDomain build() {
      return super.build().checked();
    }
  }
}
