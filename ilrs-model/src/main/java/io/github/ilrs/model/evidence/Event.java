package io.github.ilrs.model.evidence;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An event. As text, in a dataset and for people, it is written {@code failure 2023-08-19: crashed
 * on the Moon}.
 *
 * @param kind what happened
 * @param date when, in UTC
 * @param summary what happened, in our own words; empty if kind and date say it all
 */
@JsonPropertyOrder({"kind", "date", "earliest", "latest", "summary"})
@ValueStyle
public record Event(EventKind kind, PartialDate date, Optional<String> summary) {
  /** Set up when the first text is parsed, which a JVM that has just started need not do. */
  private static final class Parser {
    static final Pattern FORM =
        Pattern.compile("([a-z][a-z-]*) ([0-9\\[][^ :]*)(?:: (\\S.*))?", Pattern.DOTALL);
  }

  /**
   * Checks that there is a kind and a date, and the summary.
   *
   * @throws InvalidValueException if the summary is blank, or has leading or trailing white space
   */
  public Event {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(date, "date");
    Text.nonBlank("event summary", summary);
  }

  /**
   * Returns an event with a summary.
   *
   * @throws InvalidValueException if the summary is blank, or has leading or trailing white space
   */
  public static Event of(EventKind kind, PartialDate date, String summary) {
    return new Event(kind, date, Optional.of(summary));
  }

  /**
   * Parses the text of an event. A kind that this version does not know becomes {@link
   * EventKind#UNRECOGNIZED}.
   *
   * @throws InvalidValueException if it is not a kind and a date, optionally followed by a colon
   *     and a summary
   */
  public static Event parse(CharSequence text) {
    Matcher matcher = Parser.FORM.matcher(text);
    if (!matcher.matches()) {
      throw InvalidValueException.of(
          "event", text, "kind and date, optionally followed by a colon and a summary");
    }
    return new Event(
        Term.read(EventKind.class, String.valueOf(matcher.group(1))),
        PartialDate.parse(String.valueOf(matcher.group(2))),
        Optional.ofNullable(matcher.group(3)));
  }

  /** Returns the first day that the date may mean. */
  @JsonFormat(shape = JsonFormat.Shape.STRING)
  @JsonProperty("earliest")
  public LocalDate earliest() {
    return date.earliest();
  }

  /** Returns the last day that the date may mean. */
  @JsonFormat(shape = JsonFormat.Shape.STRING)
  @JsonProperty("latest")
  public LocalDate latest() {
    return date.latest();
  }

  /** Returns true if both may be the same event: they have the same kind and overlapping dates. */
  public boolean mayBe(Event other) {
    return kind == other.kind && date.overlaps(other.date);
  }

  /** Returns the text of the event, which {@link #parse} accepts. */
  @Override
  public String toString() {
    return kind + " " + date + (summary.isPresent() ? ": " + summary.get() : "");
  }
}
