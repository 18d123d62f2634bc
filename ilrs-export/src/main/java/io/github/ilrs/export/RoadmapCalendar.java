package io.github.ilrs.export;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;

/**
 * The roadmap as an iCalendar file (RFC 5545), as it was known on the catalog's day: the phases and
 * stages of the Guide, the launch of every mission of which a date is stated, and the calls for
 * partners with their opening, the day their letters are due, and what was selected.
 *
 * <pre>{@code
 * Files.writeString(Path.of("roadmap.ics"), RoadmapCalendar.of(Dataset.canonical().today()));
 * }</pre>
 *
 * <ul>
 *   <li>An entry covers all the days that its date may mean, as whole days: a forecast for {@code
 *       2026-Q3} lasts from 1 July to 30 September, and its end, which iCalendar counts
 *       exclusively, is 1 October. Nothing has an hour.
 *   <li>Plans and forecasts are {@code TENTATIVE} and say so in words, with their precision and
 *       source; what happened is {@code CONFIRMED}; the launch of a cancelled mission is {@code
 *       CANCELLED}. Nothing makes anybody busy.
 *   <li>A phase of which no end is stated ({@code 2036/..}) is marked at its first day alone.
 *   <li>An entry keeps its {@code UID} on every day that is asked; {@code SEQUENCE} (days since the
 *       Guide's release) and {@code DTSTAMP} (the beginning of the day asked) tell a calendar which
 *       of two is the later. Equal catalogs give equal files, whenever and wherever they are
 *       written.
 *   <li>Lines end in CR LF and are at most 75 octets of UTF-8 long; no character is split.
 * </ul>
 */
public final class RoadmapCalendar {
  /** The media type of the file. */
  public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

  private static final String LINE_END = "\r\n";
  private static final int LINE_OCTETS = 75;

  private RoadmapCalendar() {}

  /** The file for the day of a catalog. */
  public static String of(Catalog catalog) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//io.github.ilrs//ilrs-export " + Dataset.codeVersion() + "//EN");
    calendar.setExperimentalProperty("X-WR-CALNAME", "ILRS roadmap");
    calendar.setExperimentalProperty("X-WR-CALDESC", "As known on " + catalog.asOf());
    for (RoadmapEntry entry : RoadmapEntries.of(catalog)) {
      calendar.addEvent(event(entry, catalog.asOf()));
    }
    return folded(written(calendar));
  }

  private static VEvent event(RoadmapEntry entry, LocalDate asOf) {
    VEvent event = new VEvent();
    event.setUid(entry.id() + "@ilrs.github.io");
    event.setDateTimeStamp(Date.from(asOf.atStartOfDay(ZoneOffset.UTC).toInstant()));
    event.setSequence(Math.toIntExact(ChronoUnit.DAYS.between(Dataset.FIRST_DAY, asOf)));
    event.setDateStart(new DateStart(day(entry.first())));
    entry.last().ifPresent(last -> event.setDateEnd(new DateEnd(day(last.plusDays(1)))));
    event.setSummary(clean(entry.title()));
    event.setDescription(clean(String.join("\n", entry.words())));
    event.setStatus(
        switch (entry.standing()) {
          case STATED -> Status.confirmed();
          case FORECAST -> Status.tentative();
          case CANCELLED -> Status.cancelled();
        });
    event.setTransparency(true);
    event.addCategories(entry.kinds());
    entry.url().ifPresent(event::setUrl);
    return event;
  }

  /** From its parts, so that no time zone has a say in it. */
  private static ICalDate day(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }

  /** Without the control characters that the format has no place for. */
  private static String clean(String text) {
    return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
  }

  private static String written(ICalendar calendar) {
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Folds lines anew, by octets as the format has it; the library counts characters. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    for (String line : text.replace(LINE_END + " ", "").split(LINE_END, 0)) {
      int octets = 0;
      for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
        int codePoint = line.codePointAt(i);
        int more = octets(codePoint);
        if (octets + more > LINE_OCTETS) {
          folded.append(LINE_END).append(' ');
          octets = 1;
        }
        folded.appendCodePoint(codePoint);
        octets += more;
      }
      folded.append(LINE_END);
    }
    return folded.toString();
  }

  private static int octets(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }
}
