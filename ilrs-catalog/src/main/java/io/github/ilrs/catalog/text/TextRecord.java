package io.github.ilrs.catalog.text;

import java.util.List;

/**
 * A record of the text: a head, fields indented below it, and an optional table.
 *
 * @param head kind and id, such as {@code mission CE-7}
 * @param place file and line of the head
 * @param fields the fields in order; a name may occur more than once
 * @param rows the rows of the table, in order
 */
record TextRecord(String head, String place, List<Field> fields, List<Row> rows) {
  String kind() {
    return head.substring(0, head.indexOf(' '));
  }

  String id() {
    return head.substring(head.indexOf(' ') + 1);
  }

  /** A field of a record: its name, value and place. */
  record Field(String name, String value, String place) {}

  /** A row of a table: its cells as written, without the bars, and its place. */
  record Row(List<String> cells, String place) {}
}
