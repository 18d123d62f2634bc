package io.github.ilrs.export;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.ilrs.model.IlrsJson;
import io.github.ilrs.model.answer.Listing;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.Payload;
import io.github.ilrs.model.programme.CooperationDomain;
import io.github.ilrs.model.programme.Facility;
import io.github.ilrs.model.programme.Milestone;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.ScientificObjective;
import io.github.ilrs.model.programme.Site;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list of the catalog as a CSV file (RFC 4180): one row for each item, one table for each kind of
 * list.
 *
 * <pre>{@code
 * Catalog now = Dataset.canonical().today();
 * String file = CsvTable.OPPORTUNITIES.csv(now.asOf(), now.find(OpportunityQuery.all().joinable()));
 * Files.writeString(Path.of("joinable.csv"), file);
 * }</pre>
 *
 * <ul>
 *   <li>The first line names the columns. The first column is {@code asOf}, the day that the row is
 *       true for, so that files of several days can be put together; the others are the fields of
 *       the item's JSON form, what is nested under a dotted name such as {@code launch.date}. A
 *       table has the same columns whatever is in it.
 *   <li>What is absent is an empty cell. Values are written as in JSON: {@code true}, {@code
 *       2026-Q3}, {@code joint-development}.
 *   <li>A list is joined by {@code "; "}. A semicolon within an element is written {@code \;} and a
 *       backslash {@code \\}, so the elements can be had back. Where the elements have fields of
 *       their own ({@code citations.source}, {@code citations.locator}), the n-th elements of these
 *       columns belong together; an element without that field is empty there.
 *   <li>A cell that a spreadsheet could take for a formula, because it begins with {@code =},
 *       {@code +}, {@code -}, {@code @} (also in their full width) or white space, gets an
 *       apostrophe in front. Numbers and telephone numbers stay as they are: nothing in them can
 *       name a function, a cell or a program.
 *   <li>Lines end in CR LF. The text is meant to be written as UTF-8, without a byte order mark:
 *       programs stumble over one, and a spreadsheet asks for the encoding when a file is imported.
 * </ul>
 *
 * @param <T> what a row holds
 */
public final class CsvTable<T> {
  /** The media type of these files. */
  public static final String MEDIA_TYPE = "text/csv; charset=utf-8";

  /** What a partner may join. */
  public static final CsvTable<Opportunity> OPPORTUNITIES =
      new CsvTable<>("opportunities", Columns.OPPORTUNITY);

  /** The missions as they stand. */
  public static final CsvTable<Mission> MISSIONS = new CsvTable<>("missions", Columns.MISSION);

  /** What was stated of a mission. */
  public static final CsvTable<Statement> HISTORY = new CsvTable<>("history", Columns.STATEMENT);

  /** The phases of the roadmap, each with its stages. */
  public static final CsvTable<PhasePlan> PHASES = new CsvTable<>("phases", Columns.PHASE);

  /** The categories of cooperation. */
  public static final CsvTable<CategoryDefinition> CATEGORIES =
      new CsvTable<>("categories", Columns.CATEGORY);

  /** The scientific objectives. */
  public static final CsvTable<ScientificObjective> OBJECTIVES =
      new CsvTable<>("objectives", Columns.OBJECTIVE);

  /** The facilities of the station. */
  public static final CsvTable<Facility> FACILITIES =
      new CsvTable<>("facilities", Columns.FACILITY);

  /** The fields in which the parties and their partners work together. */
  public static final CsvTable<CooperationDomain> COOPERATION_DOMAINS =
      new CsvTable<>("cooperation-domains", Columns.COOPERATION_DOMAIN);

  /** What happened on the way to the station. */
  public static final CsvTable<Milestone> MILESTONES =
      new CsvTable<>("milestones", Columns.MILESTONE);

  /** The agencies and the bodies they formed. */
  public static final CsvTable<Organization> ORGANIZATIONS =
      new CsvTable<>("organizations", Columns.ORGANIZATION);

  /** Whom to write to. */
  public static final CsvTable<Contact> CONTACTS = new CsvTable<>("contacts", Columns.CONTACT);

  /** Who joined, and who may. */
  public static final CsvTable<Participant> PARTICIPANTS =
      new CsvTable<>("participants", Columns.PARTICIPANT);

  /** The calls for partners. */
  public static final CsvTable<Call> CALLS = new CsvTable<>("calls", Columns.CALL);

  /** The payloads of partners. */
  public static final CsvTable<Payload> PAYLOADS = new CsvTable<>("payloads", Columns.PAYLOAD);

  /** The places named for the station. */
  public static final CsvTable<Site> SITES = new CsvTable<>("sites", Columns.SITE);

  /** The documents that all facts rest on. */
  public static final CsvTable<Source> SOURCES = new CsvTable<>("sources", Columns.SOURCE);

  /** Where sources disagree. */
  public static final CsvTable<Discrepancy> DISCREPANCIES =
      new CsvTable<>("discrepancies", Columns.DISCREPANCY);

  /** What moved in what is known. */
  public static final CsvTable<Change> CHANGES = new CsvTable<>("changes", Columns.CHANGE);

  private static final String AS_OF = "asOf";

  /** White space counts, since some spreadsheets skip it. */
  private static final Pattern LIKE_A_FORMULA =
      Pattern.compile("[\\s\\p{Cntrl}\\p{Z}\\uFEFF]*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*", Pattern.DOTALL);

  private static final String NUMBER = "[+-][0-9][0-9 ().-]*(ext\\.? ?[0-9]+)?";
  private static final Pattern NUMBERS = Pattern.compile(NUMBER + "(; (" + NUMBER + ")?)*");

  private final String name;
  private final List<String> columns;
  private final List<List<String>> paths;

  private CsvTable(String name, List<String> columns) {
    this.name = name;
    this.columns = Stream.concat(Stream.of(AS_OF), columns.stream()).toList();
    this.paths = columns.stream().map(column -> List.of(column.split("\\.", -1))).toList();
  }

  /** All tables. */
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

  /** The name of the list, as it stands at the end of its path, such as {@code opportunities}. */
  public String name() {
    return name;
  }

  /** The names of the columns, in the order of the file. */
  public List<String> columns() {
    return columns;
  }

  /**
   * The file with these rows.
   *
   * @param asOf the day that the rows are true for, in UTC
   * @param rows what a catalog of that day holds or found, in the order of the file
   */
  public String csv(LocalDate asOf, List<? extends T> rows) {
    StringWriter file = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file)) {
      csv.writeRecord(columns);
      for (T row : rows) {
        csv.writeRecord(cells(asOf, IlrsJson.mapper().valueToTree(row)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }

  /** The file of a list that was answered; its day becomes the first column. */
  public String csv(Listing<? extends T> answered) {
    return csv(answered.asOf(), answered.items());
  }

  private List<String> cells(LocalDate asOf, JsonNode row) {
    List<String> cells = new ArrayList<>();
    cells.add(asOf.toString());
    for (List<String> path : paths) {
      cells.add(harmless(text(row, path)));
    }
    return cells;
  }

  /** What stands at the end of a path; of a list, what stands there in each of its elements. */
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

  private static String harmless(String text) {
    boolean formula = LIKE_A_FORMULA.matcher(text).matches() && !NUMBERS.matcher(text).matches();
    return formula ? "'" + text : text;
  }

  @Override
  public String toString() {
    return name;
  }
}
