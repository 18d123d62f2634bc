package io.github.ilrs.model.programme;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * A field of cooperation between the parties and their partners (the Guide, "Cooperation Domains").
 * The title is in our own words.
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

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a cooperation domain. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableCooperationDomain.Builder {
    Builder() {}

    @Override
    public CooperationDomain build() {
      return super.build().checked();
    }
  }
}
