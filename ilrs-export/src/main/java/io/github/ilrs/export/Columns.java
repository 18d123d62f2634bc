package io.github.ilrs.export;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The columns of each table, separated by spaces, in the order of the file: every field of the JSON
 * form, nested fields with dotted names. They are listed rather than derived from the rows, so that
 * a table always has the same columns.
 */
final class Columns {
  private static final String CITATION = "source locator";
  private static final String CITATIONS = in("citations", CITATION);

  static final String GUIDE_ITEM = "id title summary" + CITATIONS;

  private static final String LANDING_SITE = in("landingSite", "name latitude longitude");

  /** The typed values of statements and changes. */
  private static final String TYPED =
      in("event", "kind date earliest latest summary") + LANDING_SITE;

  static final String STATEMENT =
      "property value"
          + TYPED
          + " publishedOn reliability standing reason"
          + in("citation", CITATION);

  private static final String CAVEATS =
      in("caveats", "kind severity summary since reliability" + CITATIONS);

  private static final String REPORTS = in("reports", STATEMENT);

  private static final String SELECTION = "date summary openCategories" + in("citation", CITATION);

  static final String MILESTONE = "date title" + CITATIONS;

  static final String ORGANIZATION = "id name kind country countryCode parent" + CITATIONS;

  static final String PHASE =
      "id numeral printedPeriod period objectives missions"
          + in(
              "stages",
              "number printedPeriod period objectives missions"
                  + in("statements", STATEMENT)
                  + CITATIONS)
          + CITATIONS;

  static final String MISSION =
      "id name"
          + in("names", "zh ru")
          + in("identifiers", "cospar")
          + " series leads phase stage purpose status"
          + in(
              "launch",
              "date earliest latest actual overdue statedOn lastRepeatedOn reliability" + CITATIONS)
          + " vehicle"
          + LANDING_SITE
          + CAVEATS
          + REPORTS
          + CITATIONS;

  static final String CATEGORY =
      "code title summary examples negotiateWith"
          + in("subCategories", "code title summary examples lead negotiateWith" + CITATIONS)
          + CITATIONS;

  static final String CONTACT =
      "role organization name email phone missions publishedOn" + CITATIONS;

  static final String CALL =
      "id mission levels cells coverageReason opened lettersDue"
          + in("selections", SELECTION)
          + in("massLimits", "carrier kg")
          + CITATIONS;

  static final String OPPORTUNITY =
      "id mission category subCategories printed forms printedOpen availability joinable rule"
          + " statedOn"
          + in("until", "kind date earliest latest reliability" + CITATIONS)
          + CAVEATS
          + " linkedMissions negotiateWith"
          + in("contacts", CONTACT)
          + in("call", CALL)
          + in("selection", SELECTION)
          + REPORTS
          + CITATIONS;

  static final String PARTICIPANT =
      "id name kind countryCode status statedOn joined form signatory" + CITATIONS;

  static final String PAYLOAD =
      "id mission name countries countryCodes organizations carrier category status" + CITATIONS;

  static final String SITE = "id name region status statedOn" + CITATIONS;

  static final String SOURCE = "id title publisher provenance published url reliability origin";

  static final String DISCREPANCY =
      "id subject property"
          + in("readings", "value lang gloss adopted" + in("citation", CITATION))
          + " reason";

  static final String CHANGE =
      "subject subjectKind property kind from to" + TYPED + " on" + in("citation", CITATION);

  private Columns() {}

  /** Returns the columns of a nested object, with a space in front. */
  private static String in(String field, String columns) {
    return Arrays.stream(columns.split(" ", -1))
        .map(column -> " " + field + "." + column)
        .collect(Collectors.joining());
  }
}
