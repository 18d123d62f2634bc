package io.github.ilrs.catalog.text;

import io.github.ilrs.catalog.text.TextRecord.Field;
import io.github.ilrs.catalog.text.TextRecord.Row;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.Violation;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.internal.Nearest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the fields of a record into a builder and reports every error with its line. */
final class Fields {
  private final TextRecord record;
  private final List<Violation> violations;
  private final Set<String> known = new HashSet<>();
  private final int before;
  private boolean tableRead;

  Fields(TextRecord record, List<Violation> violations) {
    this.record = record;
    this.violations = violations;
    this.before = violations.size();
  }

  /** Returns the id in the head of the record. */
  String id() {
    return record.id();
  }

  /** Reads the id in the head of the record. */
  <T> void id(Function<String, T> parser, Consumer<? super T> into) {
    take(record.id(), record.place(), parser, into);
  }

  /** Reads a field that is required once. */
  <T> void one(String name, Function<String, T> parser, Consumer<? super T> into) {
    if (fields(name).isEmpty()) {
      report(record.place(), record.head() + " has no field '" + name + "'");
    }
    optional(name, parser, into);
  }

  /** Reads an optional field. */
  <T> void optional(String name, Function<String, T> parser, Consumer<? super T> into) {
    List<Field> fields = fields(name);
    fields.stream()
        .skip(1)
        .forEach(again -> report(again.place(), "the field '" + name + "' is repeated"));
    fields.stream().limit(1).forEach(field -> take(field.value(), field.place(), parser, into));
  }

  /** Reads a field that may be repeated. */
  <T> void many(String name, Function<String, T> parser, Consumer<? super T> into) {
    fields(name).forEach(field -> take(field.value(), field.place(), parser, into));
  }

  /** Reads an optional field with a comma-separated list. */
  <T> void list(String name, Function<String, T> parser, Consumer<? super T> into) {
    fields(name)
        .forEach(
            field ->
                Arrays.stream(field.value().split(",", -1))
                    .forEach(item -> take(item.strip(), field.place(), parser, into)));
  }

  /** Reads the citations, each a source and a place in it. */
  void cites(Consumer<Citation> into) {
    many("cites", Fields::citation, into);
  }

  /** Allows the record to have a table, which is read elsewhere. */
  void table() {
    tableRead = true;
  }

  /** Reads the history of the record, a row per statement. */
  void history(HistoryTable table, Consumer<Statement> into) {
    rows(HistoryTable.COLUMNS, table::statement, into);
  }

  /** Reads the table of the record: the names of the columns, then a row per value. */
  <T> void rows(List<String> columns, Function<List<String>, T> parser, Consumer<? super T> into) {
    table();
    if (record.rows().isEmpty()) {
      return;
    }
    Row top = record.rows().get(0);
    if (!top.cells().equals(columns)) {
      report(
          top.place(),
          InvalidValueException.of("first row", top.cells(), "the names of the columns, " + columns)
              .getMessage());
      return;
    }
    for (Row row : record.rows().subList(1, record.rows().size())) {
      if (row.cells().size() == columns.size()) {
        take(row.cells(), row.place(), parser, into);
      } else {
        report(
            row.place(),
            InvalidValueException.of("row", row.cells(), "a cell for each of " + columns)
                .getMessage());
      }
    }
  }

  /** Builds the value and passes it on, unless there was an error. */
  <T> void build(Supplier<? extends T> builder, Consumer<? super T> into) {
    record.fields().stream()
        .filter(field -> !known.contains(field.name()))
        .forEach(
            field ->
                report(
                    field.place(),
                    "a "
                        + record.kind()
                        + " has no field '"
                        + field.name()
                        + "', only "
                        + known()));
    if (!tableRead) {
      record.rows().forEach(row -> report(row.place(), "a " + record.kind() + " has no table"));
    }
    if (violations.size() > before) {
      return;
    }
    try {
      into.accept(builder.get());
    } catch (InvalidValueException | IllegalStateException e) {
      report(record.place(), record.head() + ": " + e.getMessage());
    }
  }

  void report(String place, String message) {
    violations.add(new Violation(DatasetText.RULE, place, message));
  }

  /** Parses a citation such as {@code guide: Milestones of ILRS}. */
  static Citation citation(String text) {
    int colon = text.indexOf(": ");
    if (colon < 0) {
      throw InvalidValueException.of("citation", text, "a source, a colon and a place in it");
    }
    return new Citation(
        SourceId.parse(text.substring(0, colon)), text.substring(colon + 2).strip());
  }

  /** Parses a value with its citation such as {@code 2031 <- guide: The set of ILRS missions}. */
  static <T> T said(String text, BiFunction<String, Citation, T> statement) {
    int arrow = text.indexOf(" <- ");
    if (arrow < 0) {
      throw InvalidValueException.of("statement", text, "a value, ' <- ' and a citation");
    }
    return statement.apply(text.substring(0, arrow).strip(), citation(text.substring(arrow + 4)));
  }

  /** Returns what an id refers to. */
  static <K, V> V known(String kind, K id, Map<K, V> known, String expected) {
    V found = known.get(id);
    if (found == null) {
      List<String> ids = known.keySet().stream().map(Object::toString).toList();
      throw InvalidValueException.of(
          kind, id, expected + ", such as " + Nearest.to(id.toString(), ids));
    }
    return found;
  }

  /** Parses a web address. */
  static URI address(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw InvalidValueException.of("url", text, "an address, such as https://example.org/page");
    }
  }

  private <S, T> void take(
      S written, String place, Function<S, T> parser, Consumer<? super T> into) {
    try {
      into.accept(parser.apply(written));
    } catch (InvalidValueException e) {
      report(place, e.getMessage());
    }
  }

  private List<Field> fields(String name) {
    known.add(name);
    return record.fields().stream().filter(field -> field.name().equals(name)).toList();
  }

  private String known() {
    return known.stream().sorted().toList().toString();
  }
}
