package io.github.ilrs.model.answer;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.shape.ValueStyle;
import java.time.LocalDate;
import java.util.Map;
import org.immutables.value.Value;

/** What a server answers from: which data, which code, on which day. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableCatalogSummary.class)
@JsonDeserialize(builder = CatalogSummary.Builder.class)
public sealed interface CatalogSummary permits ImmutableCatalogSummary {
  /** The version of the data, apart from the code's. */
  String dataVersion();

  /** The day up to which the facts were gathered. */
  LocalDate dataDate();

  /** The digest of the canonical JSON document, in hexadecimal. */
  String sha256();

  /** The version of the code. */
  String codeVersion();

  /** The day it was asked on. */
  LocalDate asOf();

  /** How many of each kind there are on that day. */
  Map<String, Integer> counts();

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a catalog summary; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableCatalogSummary.Builder {
    Builder() {}
  }
}
