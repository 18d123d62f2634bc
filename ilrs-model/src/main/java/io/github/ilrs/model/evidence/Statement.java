package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableStatement.class)
@JsonDeserialize(builder = Statement.Builder.class)
public sealed interface Statement permits ImmutableStatement {
  /** The value of a launch statement that an earlier forecast has ended, without a new date. */
  String ENDED = "ended";

  /** The property. */
  StatementProperty property();

  /** The value as text: a partial date for a launch; kind, date and summary for an event. */
  String value();

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

  /** Returns the event; empty if this is a claim. */
  @Value.Lazy
  default Optional<Event> event() {
    return property() == StatementProperty.EVENT
        ? Optional.of(Event.parse(value()))
        : Optional.empty();
  }

  /**
   * Returns the forecast launch date; empty if this is not about the launch, or says that an
   * earlier forecast has {@linkplain #ENDED ended} and gives no new date.
   */
  @Value.Lazy
  default Optional<PartialDate> launchDate() {
    return property() == StatementProperty.LAUNCH && !value().equals(ENDED)
        ? Optional.of(PartialDate.parse(value()))
        : Optional.empty();
  }

  /**
   * Returns the effective date: the date of an event, regardless of the publication date of its
   * source, or the publication date of a claim. Empty for an undated claim, which is part of the
   * history but never a value.
   */
  @Value.Lazy
  default Optional<PartialDate> effectiveDate() {
    return event().map(Event::date).or(this::publishedOn);
  }

  /**
   * Returns true if it is in effect on that day; an imprecise date takes effect on its first day.
   */
  default boolean inEffectOn(LocalDate day) {
    return effectiveDate().filter(known -> !known.earliest().isAfter(day)).isPresent();
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
    reason().ifPresent(reason -> Text.nonBlank("reason", reason));
    // An unrecognized standing may or may not have a reason.
    if (standing() != StatementStanding.UNRECOGNIZED
        && (standing() == StatementStanding.REJECTED) != reason().isPresent()) {
      throw InvalidValueException.of(
          "statement", value(), "a reason if and only if it is rejected");
    }
    if (property() == StatementProperty.LAUNCH && !value().equals(ENDED)) {
      PartialDate.parse(value());
    } else if (property() == StatementProperty.EVENT) {
      Event.parse(value());
    }
    return this;
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a statement. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableStatement.Builder {
    Builder() {}

    @Override
    public Statement build() {
      return super.build().checked();
    }
  }
}
