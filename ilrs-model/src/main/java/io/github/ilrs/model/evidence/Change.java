package io.github.ilrs.model.evidence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A change in the known facts.
 *
 * @param subject the id of the subject: a mission, a participant, a payload, a site, or ILRS
 * @param property the property of the subject
 * @param kind the effect of the statement
 * @param from the previous value; empty for a first value and for an event
 * @param to the value of the statement
 * @param on the effective date, in UTC
 * @param citation the citation of the statement
 */
public record Change(
    String subject,
    StatementProperty property,
    ChangeKind kind,
    Optional<String> from,
    String to,
    LocalDate on,
    Citation citation) {}
