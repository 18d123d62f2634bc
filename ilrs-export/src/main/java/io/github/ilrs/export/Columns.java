package io.github.ilrs.export;

import java.util.Arrays;
import java.util.List;

/**
 * The columns of each table, in the order of the file: every field of the JSON form, nested fields
 * with dotted names. They are listed rather than derived from the rows, so that a table always has
 * the same columns.
 */
final class Columns {
  private static final List<String> CITATION = List.of("source", "locator");

  private static final List<String> GUIDE_ITEM =
      all(plain("id", "title", "summary"), in("citations", CITATION));

  static final List<String> STATEMENT =
      all(
          plain("property", "value", "publishedOn", "reliability", "standing", "reason"),
          in("citation", CITATION));

  private static final List<String> CAVEAT =
      all(plain("kind", "severity", "summary", "since", "reliability"), in("citations", CITATION));

  private static final List<String> SELECTION =
      all(plain("date", "summary", "leavesOpen"), in("citation", CITATION));

  static final List<String> OBJECTIVE = GUIDE_ITEM;
  static final List<String> FACILITY = GUIDE_ITEM;
  static final List<String> COOPERATION_DOMAIN = GUIDE_ITEM;
  static final List<String> MILESTONE = all(plain("date", "title"), in("citations", CITATION));

  static final List<String> ORGANIZATION =
      all(
          plain("id", "name", "kind", "country", "countryCode", "parent"),
          in("citations", CITATION));

  static final List<String> PHASE =
      all(
          plain("id", "numeral", "printedPeriod", "period", "objectives", "missions"),
          in(
              "stages",
              all(
                  plain("number", "printedPeriod", "period", "objectives", "missions"),
                  in("statements", STATEMENT),
                  in("citations", CITATION))),
          in("citations", CITATION));

  static final List<String> MISSION =
      all(
          plain("id", "name"),
          in("names", List.of("zh", "ru")),
          in("identifiers", List.of("cospar")),
          plain("series", "leads", "phase", "stage", "purpose", "status"),
          in(
              "launch",
              all(
                  plain("date", "earliest", "latest", "actual", "overdue", "statedOn"),
                  plain("lastRepeatedOn", "reliability"),
                  in("citations", CITATION))),
          plain("vehicle", "landingSite"),
          in("caveats", CAVEAT),
          in("reports", STATEMENT),
          in("citations", CITATION));

  static final List<String> CATEGORY =
      all(
          plain("code", "title", "summary", "examples", "negotiateWith"),
          in(
              "subCategories",
              all(
                  plain("code", "title", "summary", "examples", "lead", "negotiateWith"),
                  in("citations", CITATION))),
          in("citations", CITATION));

  static final List<String> CONTACT =
      all(
          plain("role", "organization", "name", "email", "phone", "missions", "publishedOn"),
          in("citations", CITATION));

  static final List<String> CALL =
      all(
          plain("id", "mission", "levels", "cells", "mapping", "opened", "lettersDue"),
          in("selections", SELECTION),
          in("massLimits", all(plain("carrier", "kg"))),
          in("citations", CITATION));

  static final List<String> OPPORTUNITY =
      all(
          plain("mission", "category", "subCategories", "printed", "forms", "printedOpen"),
          plain("availability", "joinable", "rule", "statedOn"),
          in("until", all(plain("kind", "date", "earliest", "latest"))),
          in("caveats", CAVEAT),
          plain("linkedMissions", "negotiateWith"),
          in("contacts", CONTACT),
          in("call", CALL),
          in("selection", SELECTION),
          in("reports", STATEMENT),
          in("citations", CITATION));

  static final List<String> PARTICIPANT =
      all(
          plain("id", "name", "kind", "countryCode", "status", "statedOn", "joined", "form"),
          plain("signatory"),
          in("citations", CITATION));

  static final List<String> PAYLOAD =
      all(
          plain("id", "mission", "name", "countries", "countryCodes", "organizations", "carrier"),
          plain("category", "status"),
          in("citations", CITATION));

  static final List<String> SITE =
      all(plain("id", "name", "region", "status", "statedOn"), in("citations", CITATION));

  static final List<String> SOURCE =
      all(plain("id", "title", "publisher", "provenance", "published", "url", "reliability"));

  static final List<String> DISCREPANCY =
      all(
          plain("id", "subject", "property"),
          in("readings", all(plain("value", "lang", "gloss", "adopted"), in("citation", CITATION))),
          plain("reason"));

  static final List<String> CHANGE =
      all(plain("subject", "property", "kind", "from", "to", "on"), in("citation", CITATION));

  private Columns() {}

  private static String[] plain(String... fields) {
    return fields;
  }

  /** Returns the columns of a nested object. */
  private static String[] in(String field, List<String> columns) {
    return columns.stream().map(column -> field + "." + column).toArray(String[]::new);
  }

  private static List<String> all(String[]... parts) {
    return Arrays.stream(parts).flatMap(Arrays::stream).toList();
  }
}
