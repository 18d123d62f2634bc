package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A statement of a source about a property of a subject, and whether this dataset adopts it. What
 * is known on a day is derived from all statements.
 */
@JsonPropertyOrder({"property", "value", "event", "landingSite"})
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableStatement.class)
@JsonDeserialize(builder = Statement.Builder.class)
public sealed interface Statement permits ImmutableStatement {
  /** The value of a launch statement that an earlier forecast has ended, without a new date. */
  String ENDED = "ended";

  /** The property. */
  StatementProperty property();

  /**
   * The value as text: for a launch a partial date or {@link #ENDED}; for an event or a landing
   * site the text of the typed value, which need not be set.
   */
  @JsonProperty("value")
  @Value.Default
  default String value() {
    Optional<?> typed = event().isPresent() ? event() : landingSite();
    return typed.isPresent() ? typed.get().toString() : "";
  }

  /** The event; empty if this is a claim. */
  Optional<Event> event();

  /** The landing site; empty if this is about another property. */
  Optional<LandingSite> landingSite();

  /** The publication date of the source; empty if it is unknown. */
  Optional<PartialDate> publishedOn();

  /** The reliability of the source. */
  Reliability reliability();

  /** Whether this dataset adopts the statement. */
  StatementStanding standing();

  /** The reason for the rejection; empty if it is not rejected. */
  Optional<String> reason();

  /** The citation. */
  Citation citation();

  /**
   * Returns the forecast launch date; empty if this is not about the launch, or says that an
   * earlier forecast has {@linkplain #ENDED ended} and gives no new date.
   */
  @Value.Lazy
  default Optional<PartialDate> launchDate() {
    return property().launchDate(value());
  }

  /**
   * Returns the effective date: the date of an event, regardless of the publication date of its
   * source, or the publication date of a claim. Empty for an undated claim, which is part of the
   * history but never a value.
   */
  @Value.Lazy
  default Optional<PartialDate> effectiveDate() {
    return event().isPresent() ? Optional.of(event().get().date()) : publishedOn();
  }

  /**
   * Returns true if it is in effect on that day; an imprecise date takes effect on its first day.
   */
  default boolean inEffectOn(LocalDate day) {
    return effectiveDate().isPresent() && !effectiveDate().get().earliest().isAfter(day);
  }

  /** Returns true if it may be the value of its property: adopted, and not unconfirmed. */
  default boolean canBeValue() {
    return standing() == StatementStanding.ADOPTED && reliability() != Reliability.UNCONFIRMED;
  }

  /**
   * Returns true if it is shown next to the value but never used as the value: adopted, but
   * unconfirmed.
   */
  @JsonIgnore
  default boolean isReport() {
    return standing() == StatementStanding.ADOPTED && reliability() == Reliability.UNCONFIRMED;
  }

  private Statement checked() {
    Text.nonBlank("statement", value());
    Text.nonBlank("reason", reason());
    // An unrecognized standing may or may not have a reason.
    if (standing() != StatementStanding.UNRECOGNIZED
        && (standing() == StatementStanding.REJECTED) != reason().isPresent()) {
      throw InvalidValueException.of(
          "statement", value(), "a reason if and only if it is rejected");
    }
    launchDate();
    requireTyped(StatementProperty.EVENT, event());
    requireTyped(StatementProperty.LANDING_SITE, landingSite());
    return this;
  }

  /** A typed value belongs to one property, and its text is the value. */
  private void requireTyped(StatementProperty typed, Optional<?> typedValue) {
    if (property() != StatementProperty.UNRECOGNIZED
        && (property() == typed) != typedValue.isPresent()) {
      throw InvalidValueException.of(
          "statement", value(), "a typed " + typed + " if and only if that is its property");
    }
    // The text of an event of an unrecognized kind is the only place that still names the kind.
    boolean recognized = event().isEmpty() || !event().get().kind().unrecognized();
    if (recognized && property() == typed && !typedValue.orElseThrow().toString().equals(value())) {
      throw InvalidValueException.of(
          "statement", value(), "the text of its typed value, " + typedValue.orElseThrow());
    }
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Statement read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a statement. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableStatement.Builder {
    Builder() {}

    /**
     * Sets the property and its value, which is parsed if the property has a typed value.
     *
     * @throws InvalidValueException if the text of an event or a landing site is malformed
     */
    public Builder said(StatementProperty property, String text) {
      property(property);
      if (property == StatementProperty.EVENT) {
        Event event = Event.parse(text);
        event(event);
        return event.kind().unrecognized() ? value(text) : this;
      }
      return property == StatementProperty.LANDING_SITE
          ? landingSite(LandingSite.parse(text))
          : value(text);
    }

    @Override
    public Statement build() {
      return super.build().checked();
    }
  }
}
