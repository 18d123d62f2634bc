package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.internal.CountryCode;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An agency of the programme or a body that agencies formed (the Guide, "Cooperation
 * Organization").
 */
@JsonPropertyOrder({"id", "name", "kind", "country", "countryCode"})
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableOrganization.class)
@JsonDeserialize(builder = Organization.Builder.class)
public sealed interface Organization extends Cited permits ImmutableOrganization {
  /** Its id, as the programme abbreviates it. */
  OrganizationId id();

  /** Its full name. */
  String name();

  /** The kind. */
  OrganizationKind kind();

  /** The country it belongs to; empty for a body of several countries. */
  Optional<String> country();

  /** The ISO 3166 code of its country. */
  @JsonProperty("countryCode")
  default Optional<String> countryCode() {
    return country().flatMap(CountryCode::find);
  }

  /** The body it is a part of. */
  Optional<OrganizationId> parent();

  @Override
  List<Citation> citations();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Organization read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of an organization. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableOrganization.Builder {
    Builder() {}

    @Override
    public Organization build() {
      Organization organization = super.build();
      Text.nonBlank("name", organization.name());
      Text.nonBlank("country", organization.country());
      return organization;
    }
  }
}
