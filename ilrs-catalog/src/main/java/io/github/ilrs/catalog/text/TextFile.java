package io.github.ilrs.catalog.text;

import io.github.ilrs.catalog.text.TextRecord.Field;
import io.github.ilrs.catalog.text.TextRecord.Row;
import io.github.ilrs.model.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a file of the dataset into records.
 *
 * <p>A line without indentation is the head of a record: kind and id. A line indented by two spaces
 * is a field: its name, then its value. A line indented further continues the value before it. A
 * line that starts with a bar is a row of a table. Empty lines and lines that start with {@code #}
 * are ignored.
 */
final class TextFile {
  private static final Pattern HEAD = Pattern.compile("[a-z-]+ \\S.*");
  private static final Pattern FIELD = Pattern.compile("  ([a-z-]+) +(\\S.*)");
  private static final Pattern CONTINUATION = Pattern.compile("    +(\\S.*)");

  private final List<Violation> violations;
  private final List<TextRecord> records = new ArrayList<>();
  private final List<Field> fields = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private String head = "";
  private String headPlace = "";

  private TextFile(List<Violation> violations) {
    this.violations = violations;
  }

  /** Returns the records of a file and reports all other lines as errors. */
  static List<TextRecord> records(String name, String text, List<Violation> violations) {
    TextFile file = new TextFile(violations);
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        file.line(line.stripTrailing(), name + ":" + number);
      }
    }
    file.endRecord();
    return file.records;
  }

  private void line(String line, String place) {
    Matcher field = FIELD.matcher(line);
    Matcher continuation = CONTINUATION.matcher(line);
    if (HEAD.matcher(line).matches()) {
      endRecord();
      head = line;
      headPlace = place;
    } else if (head.isEmpty()) {
      report(place, "is before the first record: '" + line + "'");
    } else if (line.startsWith("|") && line.endsWith("|") && line.length() > 1) {
      String inner = line.substring(1, line.length() - 1);
      rows.add(new Row(Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList(), place));
    } else if (field.matches()) {
      fields.add(new Field(field.group(1), field.group(2), place));
    } else if (continuation.matches() && !fields.isEmpty()) {
      Field last = fields.remove(fields.size() - 1);
      fields.add(new Field(last.name(), last.value() + " " + continuation.group(1), last.place()));
    } else {
      report(
          place,
          "'"
              + line
              + "' is not a head (kind and id), a field (indented by two: name and value), a"
              + " continuation (indented further) or a row (between bars)");
    }
  }

  private void report(String place, String message) {
    violations.add(new Violation(DatasetText.RULE, place, message));
  }

  private void endRecord() {
    if (!head.isEmpty()) {
      records.add(new TextRecord(head, headPlace, List.copyOf(fields), List.copyOf(rows)));
    }
    fields.clear();
    rows.clear();
  }
}
