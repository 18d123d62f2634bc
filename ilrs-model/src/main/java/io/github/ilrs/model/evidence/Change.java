package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A change in the known facts.
 *
 * @param subject the id of the subject, such as {@code CE-7}, {@code CE-8/D} or {@code ILRS}
 * @param subjectKind the kind of the subject
 * @param property the property of the subject
 * @param kind the effect of the statement
 * @param from the previous value as text; empty for a first value and for the account that an
 *     event's day is taken from
 * @param to the value of the statement as text
 * @param event the event; empty if this is not about an event
 * @param landingSite the landing site that the statement gives; empty if this is not about one
 * @param on the effective date, in UTC
 * @param citation the citation of the statement
 */
@ValueStyle
public record Change(
    String subject,
    SubjectKind subjectKind,
    StatementProperty property,
    ChangeKind kind,
    Optional<String> from,
    String to,
    Optional<Event> event,
    Optional<LandingSite> landingSite,
    @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate on,
    Citation citation) {

  /**
   * Returns the forecast launch date before the change; empty if this is not about the launch, or
   * if no forecast was in effect.
   */
  public Optional<PartialDate> launchBefore() {
    return from.flatMap(property::launchDate);
  }

  /**
   * Returns the forecast launch date that the statement gives; empty if this is not about the
   * launch, or if the statement ends the forecast without a new date.
   */
  public Optional<PartialDate> launchDate() {
    return property.launchDate(to);
  }
}
