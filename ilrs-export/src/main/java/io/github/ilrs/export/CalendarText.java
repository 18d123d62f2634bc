package io.github.ilrs.export;

import java.nio.charset.StandardCharsets;

/** The text of an iCalendar file (RFC 5545), with one property on each line. */
final class CalendarText {
  private static final String LINE_END = "\r\n";
  private static final int LINE_OCTETS = 75;

  private final StringBuilder file = new StringBuilder();

  /** Adds a property whose value is text, without the control characters that are not allowed. */
  void text(String name, String value) {
    String clean = value.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
    property(name, clean.replaceAll("[\\\\,;]", "\\\\$0").replace("\n", "\\n"));
  }

  /** Adds a property, folded by octets of UTF-8; no character is split. */
  void property(String name, String value) {
    String line = name + ":" + value;
    int octets = 0;
    for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
      String character = Character.toString(line.codePointAt(i));
      int more = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + more > LINE_OCTETS) {
        file.append(LINE_END).append(' ');
        octets = 1;
      }
      file.append(character);
      octets += more;
    }
    file.append(LINE_END);
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
