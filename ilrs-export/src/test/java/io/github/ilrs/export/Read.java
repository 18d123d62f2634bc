package io.github.ilrs.export;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;

/** A calendar entry, read by an independent parser. */
record Read(VEvent event) {
  /** All entries, once the parser's author finds nothing wrong with the file. */
  static List<Read> all(String file) {
    Calendar calendar = calendar(file);
    if (calendar.validate().hasErrors()) {
      throw new AssertionError(calendar.validate().getEntries());
    }
    return calendar.<VEvent>getComponents("VEVENT").stream().map(Read::new).toList();
  }

  static Calendar calendar(String file) {
    try {
      return new CalendarBuilder().build(new StringReader(file));
    } catch (ParserException e) {
      throw new AssertionError(file, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String property) {
    return find(property).orElseThrow(() -> new AssertionError(property + " of " + event));
  }

  Optional<String> find(String property) {
    return event.getProperty(property).map(Property::getValue);
  }

  LocalDate start() {
    return day("DTSTART").orElseThrow(() -> new AssertionError(event));
  }

  /** The end as it is written, exclusive. */
  Optional<LocalDate> end() {
    return day("DTEND");
  }

  private Optional<LocalDate> day(String name) {
    return event.getProperty(name).map(Read::day);
  }

  private static LocalDate day(Property property) {
    if (property instanceof DateProperty<?> date && date.getDate() instanceof LocalDate day) {
      return day;
    }
    throw new AssertionError("not a whole day: " + property);
  }
}
