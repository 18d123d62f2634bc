package io.github.ilrs.model.evidence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A change of what is known.
 *
 * @param subject what it is about: the id of a mission, a participant, a payload, a site, or ILRS
 * @param property which of its properties
 * @param kind what the statement did to what was known
 * @param from what was known before; empty if nothing was, and for an event
 * @param to what the statement says
 * @param on the day from which it counts, in UTC
 * @param citation who says so, and where
 */
public record Change(
    String subject,
    StatementProperty property,
    ChangeKind kind,
    Optional<String> from,
    String to,
    LocalDate on,
    Citation citation) {}
