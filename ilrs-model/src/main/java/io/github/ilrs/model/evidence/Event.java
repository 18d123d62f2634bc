package io.github.ilrs.model.evidence;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.time.PartialDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An event, written {@code failure 2023-08-19: crashed on the Moon}.
 *
 * @param kind what happened
 * @param date when, in UTC
 * @param summary what happened, in our own summary; may be empty
 */
public record Event(EventKind kind, PartialDate date, String summary) {
  private static final Pattern FORM =
      Pattern.compile("([a-z][a-z-]*) ([0-9\\[][^ :]*)(?:: (\\S.*))?", Pattern.DOTALL);

  /**
   * Parses an event. A kind that this version does not know becomes {@link EventKind#UNRECOGNIZED}.
   *
   * @throws InvalidValueException if it is not a kind and a date, optionally followed by a colon
   *     and a summary
   */
  public static Event parse(CharSequence text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw InvalidValueException.of(
          "event", text, "kind and date, optionally followed by a colon and a summary");
    }
    String summary = matcher.group(3);
    return new Event(
        Term.read(EventKind.class, String.valueOf(matcher.group(1))),
        PartialDate.parse(matcher.group(2)),
        summary == null ? "" : summary);
  }

  /** Returns true if both may be the same event: they have the same kind and overlapping dates. */
  public boolean mayBe(Event other) {
    return kind == other.kind && date.overlaps(other.date);
  }
}
