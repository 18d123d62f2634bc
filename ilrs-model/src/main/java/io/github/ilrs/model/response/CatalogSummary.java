package io.github.ilrs.model.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.internal.ValueStyle;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The versions of data and code that a catalog is derived from, and its counts. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableCatalogSummary.class)
@JsonDeserialize(builder = CatalogSummary.Builder.class)
public sealed interface CatalogSummary permits ImmutableCatalogSummary {
  /** The version of the data. */
  String dataVersion();

  /** The day up to which the facts were gathered. */
  @JsonFormat(shape = JsonFormat.Shape.STRING)
  LocalDate dataDate();

  /**
   * The licence of the data as an SPDX identifier, such as {@code Apache-2.0}; empty if unknown.
   */
  Optional<String> licence();

  /** The SHA-256 digest of the canonical JSON document, in hexadecimal. */
  String sha256();

  /** The version of the code. */
  String codeVersion();

  /** The day of the catalog, in UTC. */
  @JsonFormat(shape = JsonFormat.Shape.STRING)
  LocalDate asOf();

  /** The number of items of each kind on that day. */
  Map<String, Integer> counts();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static CatalogSummary read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a catalog summary. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableCatalogSummary.Builder {
    Builder() {}
  }
}
