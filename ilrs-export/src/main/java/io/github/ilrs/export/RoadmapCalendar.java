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
 * Writes the roadmap as an iCalendar file (RFC 5545), as known on the day of the catalog: the
 * phases and stages of the Guide, the launches with a stated date, and the calls for partners with
 * their openings, deadlines for letters, and selections.
 *
 * <pre>{@code
 * Files.writeString(Path.of("roadmap.ics"), RoadmapCalendar.of(Dataset.canonical().today()));
 * }</pre>
 *
 * <ul>
 *   <li>An entry is an all-day event on every day that its date can mean: a forecast for {@code
 *       2026-Q3} lasts from 1 July to 30 September, so that its end, which is exclusive in
 *       iCalendar, is 1 October.
 *   <li>Plans and forecasts are {@code TENTATIVE}, with their precision and source in the
 *       description; facts are {@code CONFIRMED}; the launch of a cancelled mission is {@code
 *       CANCELLED}. All events are transparent: they do not mark time as busy.
 *   <li>A phase without a stated end ({@code 2036/..}) is an event on its first day.
 *   <li>The {@code UID} of an entry is the same in the files of all days; {@code SEQUENCE} (days
 *       since the release of the Guide) and {@code DTSTAMP} (the beginning of the day) tell which
 *       version is newer. Equal catalogs give equal files.
 *   <li>Lines end in CR LF and are at most 75 octets of UTF-8 long; no character is split.
 * </ul>
 */
public final class RoadmapCalendar {
  /** The media type of the file. */
  public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

  private static final String LINE_END = "\r\n";
  private static final int LINE_OCTETS = 75;

  private RoadmapCalendar() {}

  /** Returns the file for the day of a catalog. */
  public static String of(Catalog catalog) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//io.github.ilrs//ilrs-export " + Dataset.codeVersion() + "//EN");
    calendar.setExperimentalProperty("X-WR-CALNAME", "ILRS roadmap");
    calendar.setExperimentalProperty("X-WR-CALDESC", "As known on " + catalog.asOf());
    for (RoadmapEntry entry : RoadmapEntries.of(catalog)) {
      calendar.addEvent(event(entry, catalog.asOf()));
    }
    return fold(write(calendar));
  }

  private static VEvent event(RoadmapEntry entry, LocalDate asOf) {
    VEvent event = new VEvent();
    event.setUid(entry.id() + "@ilrs.github.io");
    event.setDateTimeStamp(Date.from(asOf.atStartOfDay(ZoneOffset.UTC).toInstant()));
    event.setSequence(Math.toIntExact(ChronoUnit.DAYS.between(Dataset.FIRST_DAY, asOf)));
    event.setDateStart(new DateStart(day(entry.first())));
    entry.last().ifPresent(last -> event.setDateEnd(new DateEnd(day(last.plusDays(1)))));
    event.setSummary(clean(entry.title()));
    event.setDescription(clean(String.join("\n", entry.description())));
    event.setStatus(
        switch (entry.certainty()) {
          case CONFIRMED -> Status.confirmed();
          case TENTATIVE -> Status.tentative();
          case CANCELLED -> Status.cancelled();
        });
    event.setTransparency(true);
    event.addCategories(entry.categories());
    entry.url().ifPresent(event::setUrl);
    return event;
  }

  /** Created from its parts, so that it does not depend on a time zone. */
  private static ICalDate day(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }

  /** Removes the control characters that the format does not allow. */
  private static String clean(String text) {
    return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
  }

  private static String write(ICalendar calendar) {
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Folds lines by octets, as the format requires; the library counts characters. */
  private static String fold(String text) {
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
