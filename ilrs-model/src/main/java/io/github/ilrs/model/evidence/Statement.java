package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.shape.Text;
import io.github.ilrs.model.shape.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a source says of something, and what this dataset makes of it. Statements are kept as they
 * were made; what is known on a day is worked out from all of them.
 */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableStatement.class)
@JsonDeserialize(builder = Statement.Builder.class)
public sealed interface Statement permits ImmutableStatement {
  /** What it is about. */
  StatementProperty property();

  /** What is said. For a launch a partial date, for an event its kind, date and words. */
  String value();

  /** The day of the source; empty if it has none. */
  Optional<PartialDate> publishedOn();

  /** How much weight the source carries. */
  Reliability reliability();

  /** Whether it is taken into account. */
  StatementStanding standing();

  /** Why it is rejected; empty if it is not. */
  Optional<String> reason();

  /** Who says so, and where. */
  Citation citation();

  /** The event it tells of; empty if it is a claim. */
  @Value.Lazy
  default Optional<Event> event() {
    return property() == StatementProperty.EVENT
        ? Optional.of(Event.parse(value()))
        : Optional.empty();
  }

  /**
   * When it counts from: an event from its own day, whatever day the source is from; a claim from
   * its publication. Empty for an undated claim, which is history only and never a value.
   */
  @Value.Lazy
  default Optional<PartialDate> knownOn() {
    return event().map(Event::date).or(this::publishedOn);
  }

  /** True if it counts on that day; a coarse day counts from its first. */
  default boolean knownBy(LocalDate day) {
    return knownOn().filter(known -> !known.earliest().isAfter(day)).isPresent();
  }

  /** True if it may be the value of its property: it is adopted, and its source was read. */
  default boolean counts() {
    return standing() == StatementStanding.ADOPTED && reliability() != Reliability.UNCONFIRMED;
  }

  /** True if it is shown beside the value, never as one: adopted, but the original was not read. */
  default boolean unconfirmed() {
    return standing() == StatementStanding.ADOPTED && reliability() == Reliability.UNCONFIRMED;
  }

  private Statement checked() {
    Text.said("statement", value());
    reason().ifPresent(reason -> Text.said("reason", reason));
    // Of a standing that this version does not know it is not known whether it has a reason.
    if (standing() != StatementStanding.UNRECOGNIZED
        && (standing() == StatementStanding.REJECTED) != reason().isPresent()) {
      throw InvalidValueException.of("statement", value(), "a reason exactly if it is rejected");
    }
    if (property() == StatementProperty.LAUNCH) {
      PartialDate.parse(value());
    } else if (property() == StatementProperty.EVENT) {
      Event.parse(value());
    }
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a statement; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableStatement.Builder {
    Builder() {}

    @Override
    public Statement build() {
      return super.build().checked();
    }
  }
}
