package io.github.ilrs.export;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.Payload;
import io.github.ilrs.model.programme.GuideItem;
import io.github.ilrs.model.programme.Milestone;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.Site;
import io.github.ilrs.model.response.Listing;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Writes a list of the catalog as a CSV file (RFC 4180), with one row for each item. There is one
 * table for each kind of list.
 *
 * <pre>{@code
 * Catalog now = Dataset.canonical().today();
 * String file = CsvTable.OPPORTUNITIES.csv(now.asOf(), now.find(OpportunityQuery.all().joinable()));
 * Files.writeString(Path.of("joinable.csv"), file);
 * }</pre>
 *
 * <ul>
 *   <li>The first line contains the column names. The first column is {@code asOf}, the day of the
 *       catalog, so that files of several days can be concatenated; the others are the fields of
 *       the JSON form, nested fields with dotted names such as {@code launch.date}. A table always
 *       has the same columns.
 *   <li>An absent value is an empty cell. Values are written as in JSON: {@code true}, {@code
 *       2026-Q3}, {@code joint-development}.
 *   <li>The elements of a list are joined by {@code "; "}. A semicolon in an element is escaped as
 *       {@code \;} and a backslash as {@code \\}. If the elements have fields of their own ({@code
 *       citations.source}, {@code citations.locator}), the n-th elements of these columns belong
 *       together; an element without that field is empty there.
 *   <li>A cell that a spreadsheet could interpret as a formula, because it begins with {@code =},
 *       {@code +}, {@code -}, {@code @} (also full-width) or white space, is prefixed with an
 *       apostrophe. Numbers and telephone numbers are not: they cannot contain a function, a cell
 *       or a program.
 *   <li>Lines end in CR LF. Write the text as UTF-8 without a byte order mark, which many programs
 *       do not expect; spreadsheets ask for the encoding when they import a file.
 * </ul>
 *
 * @param <T> the type of the items
 */
public final class CsvTable<T> {
  /** The media type of these files. */
  public static final String MEDIA_TYPE = "text/csv; charset=utf-8";

  /** The opportunities. */
  public static final CsvTable<Opportunity> OPPORTUNITIES =
      new CsvTable<>("opportunities", Columns.OPPORTUNITY);

  /** The missions. */
  public static final CsvTable<Mission> MISSIONS = new CsvTable<>("missions", Columns.MISSION);

  /** The history of a mission: the statements about it. */
  public static final CsvTable<Statement> HISTORY = new CsvTable<>("history", Columns.STATEMENT);

  /** The phases of the roadmap, each with its stages. */
  public static final CsvTable<PhasePlan> PHASES = new CsvTable<>("phases", Columns.PHASE);

  /** The categories of cooperation. */
  public static final CsvTable<CategoryDefinition> CATEGORIES =
      new CsvTable<>("categories", Columns.CATEGORY);

  /** The scientific objectives. */
  public static final CsvTable<GuideItem> OBJECTIVES =
      new CsvTable<>("objectives", Columns.GUIDE_ITEM);

  /** The facilities of the station. */
  public static final CsvTable<GuideItem> FACILITIES =
      new CsvTable<>("facilities", Columns.GUIDE_ITEM);

  /** The fields of cooperation between the parties and their partners. */
  public static final CsvTable<GuideItem> COOPERATION_DOMAINS =
      new CsvTable<>("cooperation-domains", Columns.GUIDE_ITEM);

  /** The milestones on the way to the station. */
  public static final CsvTable<Milestone> MILESTONES =
      new CsvTable<>("milestones", Columns.MILESTONE);

  /** The agencies and the bodies they formed. */
  public static final CsvTable<Organization> ORGANIZATIONS =
      new CsvTable<>("organizations", Columns.ORGANIZATION);

  /** The contacts. */
  public static final CsvTable<Contact> CONTACTS = new CsvTable<>("contacts", Columns.CONTACT);

  /** The participants. */
  public static final CsvTable<Participant> PARTICIPANTS =
      new CsvTable<>("participants", Columns.PARTICIPANT);

  /** The calls for partners. */
  public static final CsvTable<Call> CALLS = new CsvTable<>("calls", Columns.CALL);

  /** The payloads of partners. */
  public static final CsvTable<Payload> PAYLOADS = new CsvTable<>("payloads", Columns.PAYLOAD);

  /** The sites. */
  public static final CsvTable<Site> SITES = new CsvTable<>("sites", Columns.SITE);

  /** The sources. */
  public static final CsvTable<Source> SOURCES = new CsvTable<>("sources", Columns.SOURCE);

  /** The discrepancies between sources. */
  public static final CsvTable<Discrepancy> DISCREPANCIES =
      new CsvTable<>("discrepancies", Columns.DISCREPANCY);

  /** The changes. */
  public static final CsvTable<Change> CHANGES = new CsvTable<>("changes", Columns.CHANGE);

  private static final String AS_OF = "asOf";

  /** Leading white space is included, since some spreadsheets ignore it. */
  private static final Pattern FORMULA =
      Pattern.compile("[\\s\\p{Cntrl}\\p{Z}\\uFEFF]*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*", Pattern.DOTALL);

  private static final String NUMBER = "[+-][0-9][0-9 ().-]*(ext\\.? ?[0-9]+)?";
  private static final Pattern NUMBERS = Pattern.compile(NUMBER + "(; (" + NUMBER + ")?)*");

  private final String name;
  private final List<String> columns;
  private final List<List<String>> paths;

  private CsvTable(String name, String columns) {
    this.name = name;
    this.columns = List.of((AS_OF + " " + columns).split(" ", -1));
    this.paths =
        this.columns.stream().skip(1).map(column -> List.of(column.split("\\.", -1))).toList();
  }

  /** Returns all tables. */
  public static List<CsvTable<?>> all() {
    return List.of(
        OPPORTUNITIES,
        MISSIONS,
        HISTORY,
        PHASES,
        CATEGORIES,
        OBJECTIVES,
        FACILITIES,
        COOPERATION_DOMAINS,
        MILESTONES,
        ORGANIZATIONS,
        CONTACTS,
        PARTICIPANTS,
        CALLS,
        PAYLOADS,
        SITES,
        SOURCES,
        DISCREPANCIES,
        CHANGES);
  }

  /** Returns the name of the list, which ends its path, such as {@code opportunities}. */
  public String name() {
    return name;
  }

  /** Returns the names of the columns, in the order of the file. */
  public List<String> columns() {
    return columns;
  }

  /**
   * Returns the file with these items.
   *
   * @param asOf the day of the catalog, in UTC
   * @param rows the items, in the order of the file
   */
  public String csv(LocalDate asOf, List<? extends T> rows) {
    return csv(Listing.of(asOf, rows));
  }

  /**
   * Returns the file with a list from the API; the first column is its day, empty if it has none.
   */
  public String csv(Listing<? extends T> listing) {
    String asOf = listing.asOf().map(LocalDate::toString).orElse("");
    StringWriter file = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file)) {
      csv.writeRecord(columns);
      for (T row : listing.items()) {
        csv.writeRecord(cells(asOf, IlrsJson.mapper().valueToTree(row)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }

  private List<String> cells(String asOf, JsonNode row) {
    List<String> cells = new ArrayList<>();
    cells.add(asOf);
    for (List<String> path : paths) {
      cells.add(escapeFormula(text(row, path)));
    }
    return cells;
  }

  /** Returns the value at a path; for a list, the joined values of its elements. */
  private static String text(JsonNode node, List<String> path) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(element -> text(element, path).replace("\\", "\\\\").replace(";", "\\;"))
          .collect(Collectors.joining("; "));
    }
    return path.isEmpty()
        ? node.asText()
        : text(node.path(path.get(0)), path.subList(1, path.size()));
  }

  private static String escapeFormula(String text) {
    boolean formula = FORMULA.matcher(text).matches() && !NUMBERS.matcher(text).matches();
    return formula ? "'" + text : text;
  }

  @Override
  public String toString() {
    return name;
  }
}
