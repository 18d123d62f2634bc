package io.github.ilrs.server.page;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.model.evidence.Severity;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.server.IlrsServer;
import io.github.ilrs.server.ServerOptions;
import io.github.ilrs.server.contract.Contract;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/**
 * The page in a real browser. It needs Chromium or Chrome and its driver on the path; without them
 * it is skipped, or fails if the environment variable {@code CI} is set.
 */
class PageTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
  private static final Clock CLOCK =
      Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final LocalDate WINTER = LocalDate.parse("2022-01-15");

  /** The maximum size of the first view, in bytes over the network. */
  private static final long MAX_FIRST_VIEW = 200_000;

  private static @Nullable IlrsServer server;
  private static @Nullable Browser browser;

  @BeforeAll
  static void open() {
    Optional<Browser> found = Browser.open();
    if (found.isEmpty()) {
      String missing = "There is no Chromium or Chrome with its chromedriver on the path.";
      if (System.getenv("CI") != null) {
        fail(missing);
      }
      abort(missing + " The page is not tested.");
    }
    browser = found.get();
    server = startServer();
  }

  private static IlrsServer startServer() {
    return IlrsServer.start(ServerOptions.builder().port(0).clock(CLOCK).build());
  }

  @AfterAll
  static void close() {
    Optional.ofNullable(browser).ifPresent(Browser::close);
    Optional.ofNullable(server).ifPresent(IlrsServer::close);
  }

  private static Browser browser() {
    return Optional.ofNullable(browser).orElseThrow();
  }

  private static URI at(String path) {
    return URI.create(Optional.ofNullable(server).orElseThrow().uri() + path);
  }

  /** Opens the page with this fragment on a desktop. */
  private static Browser page(String fragment) {
    return browser().on(Browser.DESKTOP, false).go(at("/" + fragment));
  }

  private static Catalog catalog(LocalDate day) {
    return Dataset.canonical().asOf(day, CLOCK);
  }

  /** Follows a link or presses a button, and waits until this condition is true. */
  private static void click(Browser page, String selector, String condition) {
    page.find(selector).click();
    page.until("return " + condition);
    page.settled();
  }

  @AfterEach
  void thereAreNoErrorsAndNoRequestsToOthers() {
    assertEquals(List.of(), browser().complaints());
    for (String address : browser().requests().addresses()) {
      assertTrue(address.startsWith(at("/").toString()), address);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // the legend says what "elapsed" means
        "| .legend dt.elapsed + dd | A–D: the mission has flown, failed or been cancelled, or its"
            + " spacecraft is complete; E: it failed or was cancelled before it operated",
        "#view=board&cell=ILRS-1/A | #panel | The Guide names no lead for ILRS-1 and gives 2"
            + " contacts: both may be written to.",
        // the panel: contacts, the call, its deadline and selection, reasons to ask first
        "#view=board&cell=CE-7/A | #panel | Ms. Jiang Hui",
        "#view=board&cell=CE-7/A | #panel | “Mission coordination*”",
        "#view=board&cell=CE-7/A | #panel | LUNA-26",
        "#view=board&day=2023-11-01&cell=CE-8/D | #panel | Call open",
        "#view=board&day=2023-11-01&cell=CE-8/D | #panel | 31 December 2023 (letters are due)",
        "#view=board&day=2023-11-01&cell=CE-8/D | #panel | lander 200 kg; each independent module"
            + " 100 kg",
        "#view=board&day=2023-11-01&cell=CE-8/D | #panel | the party responsible for the space"
            + " subsystem",
        "#view=board&cell=CE-8/C | #panel | That may be nothing in this category.",
        "#view=board&cell=LUNA-27/D | #panel .caveats li | Warning, late stage: ",
        // the version and the age of the data
        "| #age | Data of ",
      })
  void aViewContains(@Nullable String fragment, String selector, String text) {
    String shown = page(Objects.requireNonNullElse(fragment, "")).find(selector).getText();

    assertTrue(shown.contains(text), shown);
  }

  @Test
  void theGridHasACellForEveryMissionAndCategory() {
    Browser page = page("");

    assertEquals(65, page.number("return document.querySelectorAll('#grid td button').length"));
    assertEquals(
        65,
        page.number(
            "return [...document.querySelectorAll('#grid td button')]"
                + ".filter(cell => /^[A-Z0-9-]+, [A-E]: .+\\. .+\\. .+\\.$/"
                + ".test(cell.querySelector('.hint').textContent)).length"));
    assertTrue(page.find("#version").getText().contains(Dataset.canonical().dataVersion()));
  }

  @Test
  void theNumberOfOpportunitiesIsShownWithoutScrolling() {
    Browser page = page("");
    Catalog now = catalog(TODAY);
    var joinable = now.find(OpportunityQuery.all().joinable());

    int clear = now.count(OpportunityQuery.all().joinable().maxSeverity(Severity.NOTE));

    assertEquals(
        "No call for partners is open. "
            + clear
            + " offers of 2021 have nothing worse than a note; "
            + (joinable.size() - clear)
            + " carry a warning.",
        page.find("#answer").getText());
    assertEquals(
        joinable.size() - clear,
        page.number("return document.querySelectorAll('#grid .offered.warned').length"));
    String ground = page.find(".ground").getText();
    assertTrue(ground.startsWith(joinable.size() + " of 65 "), ground);
    assertTrue(
        ground.contains("on " + joinable.stream().map(each -> each.mission()).distinct().count()),
        ground);
    assertTrue(
        page.number("return document.querySelector('.answer').getBoundingClientRect().bottom")
            < Browser.DESKTOP.height());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-06-16", "2022-01-15", "2023-11-01", "2026-11-21"})
  void theHeadlineNamesTheLettersThatCanBeJoinedOnEachMission(LocalDate day) {
    Map<String, Set<Category>> joinable = new TreeMap<>();
    catalog(day)
        .find(
            OpportunityQuery.all()
                .category(Category.A, Category.B, Category.C, Category.D)
                .joinable())
        .forEach(
            each ->
                joinable
                    .computeIfAbsent(each.mission().toString(), mission -> new TreeSet<>())
                    .add(each.category()));

    String said = page("#day=" + day).find(".where dd").getText();

    assertFalse(joinable.isEmpty());
    assertEquals(joinable, expand(said), said);
  }

  /** Expands a text such as "LUNA-27 (D), ILRS-1 to 3 (A–C)". */
  private static Map<String, Set<Category>> expand(String headline) {
    Map<String, Set<Category>> all = new TreeMap<>();
    Matcher groups = Pattern.compile("([^()]+) \\(([^()]+)\\)").matcher(headline);
    while (groups.find()) {
      Set<Category> letters = new TreeSet<>();
      Matcher ranges = Pattern.compile("([A-E])(?:–([A-E]))?").matcher(groups.group(2));
      while (ranges.find()) {
        Category to =
            Category.valueOf(Objects.requireNonNullElse(ranges.group(2), ranges.group(1)));
        letters.addAll(EnumSet.range(Category.valueOf(ranges.group(1)), to));
      }
      Matcher missions = Pattern.compile("([A-Z]+-)(\\d+)(?: to (\\d+))?").matcher(groups.group(1));
      while (missions.find()) {
        int from = Integer.parseInt(missions.group(2));
        int to = missions.group(3) == null ? from : Integer.parseInt(missions.group(3));
        for (int number = from; number <= to; number++) {
          all.put(missions.group(1) + number, letters);
        }
      }
    }
    return all;
  }

  @Test
  void anUnknownCellShowsTheBoard() {
    Browser page = page("#view=board&category=D&cell=CE-99/Q");

    assertEquals("The board has no cell CE-99/Q.", page.find("#trouble").getText());
    assertTrue(page.find("#grid").isDisplayed());
    assertTrue(page.address().endsWith("#view=board&category=D"), page.address());
    assertEquals(false, page.run("return document.getElementById('panel').open"));

    click(page, "[data-cell='CE-7/D']", "document.getElementById('panel').open");
    assertEquals("", page.find("#trouble").getText());
  }

  @Test
  void overdueLaunchesAreMarkedAmongTheDelays() {
    List<String> overdue =
        catalog(TODAY).missions().stream()
            .filter(mission -> mission.launch().filter(launch -> launch.overdue()).isPresent())
            .map(mission -> mission.id().toString())
            .toList();
    assertFalse(overdue.isEmpty());

    assertEquals(
        overdue,
        page("#view=slips")
            .run(
                "return [...document.querySelectorAll('figcaption')]"
                    + ".filter(each => each.querySelector('.overdue'))"
                    + ".map(each => each.querySelector('strong').textContent)"));
  }

  @Test
  void inJanuary2022AnInstrumentCouldRideOnChangE7() {
    Browser page = page("");
    assertFalse(joinable(page, "CE-7/D"));

    page.run(
        "const slider = document.getElementById('slider');"
            + "slider.value = arguments[0];"
            + "slider.dispatchEvent(new Event('input', { bubbles: true }))",
        Dataset.FIRST_DAY.until(WINTER, ChronoUnit.DAYS));
    page.until("return location.hash.includes('day=2022-01-15')");
    page.settled();

    assertTrue(joinable(page, "CE-7/D"));
    assertEquals("15 January 2022", page.find(".day-words").getText());
    assertEquals("15 January 2022", page.find("#slider").getDomAttribute("aria-valuetext"));
    assertTrue(
        page.text("return document.getElementById('said').textContent")
            .startsWith("15 January 2022: "));

    click(page, "#today", "!location.hash.includes('day=')");
    assertFalse(joinable(page, "CE-7/D"));
  }

  private static boolean joinable(Browser page, String cell) {
    return Boolean.TRUE.equals(
        page.run(
            "return document.querySelector(`[data-cell='${arguments[0]}']`)"
                + ".classList.contains('joinable')",
            cell));
  }

  @Test
  void theSliderBeginsWithTheGuideAndIsUsableByKeyboard() {
    Browser page = page("#day=" + WINTER);
    assertEquals(Dataset.FIRST_DAY.toString(), page.find("#exact-day").getDomAttribute("min"));
    assertEquals(TODAY.toString(), page.find("#exact-day").getDomAttribute("max"));

    page.tabTo("#slider");
    page.press(Keys.ARROW_RIGHT);
    page.until("return location.hash.includes('day=2022-01-16')");
    page.press(Keys.HOME);
    page.until("return location.hash.includes('day=2021-06-16')");
    page.press(Keys.END);
    page.until("return !location.hash.includes('day=')");
    page.settled();
  }

  @Test
  void thePreviousDayWithAChangeIsOneClickAway() {
    Browser page = page("#day=" + WINTER);
    page.until("return document.querySelectorAll('.ticks line').length > 50");

    click(page, "[aria-label='Previous change']", "location.hash.includes('day=2021-10-20')");
  }

  @Test
  void aClickOnACellShowsItsContacts() {
    Browser page = page("");

    click(page, "[data-cell='CE-7/A']", "document.getElementById('panel').open");

    assertFalse(page.find("#panel").getText().contains("no lead"));
    assertEquals(
        "mailto:jiangh@cnsa.gov.cn",
        page.find("#panel a[href^='mailto:']").getDomAttribute("href"));
    assertEquals("tel:+861088581203", page.find("#panel a[href^='tel:']").getDomAttribute("href"));
  }

  @Test
  void thePanelShowsPayloadsOnceTheyAreSelected() {
    Browser page = page("#view=board&day=2023-11-01&cell=CE-8/D");
    assertFalse(page.find("#panel").getText().contains("Neutron analyzer"));
    assertTrue(page.find("#panel .citations a[href^='http']").isDisplayed());

    click(page, "#today", "document.querySelector('#panel .payloads') !== null");

    String after = page.find("#panel").getText();
    assertTrue(after.contains("Selected") && after.contains("Neutron analyzer"), after);
  }

  @Test
  void thePanelShowsTheReliabilityOfCaveatsAndOnlyThoseOfItsDay() {
    assertTrue(
        page("#view=board&cell=LUNA-27/D").find("#panel .caveats li.note .grade").isDisplayed());
    assertEquals(
        0,
        page("#view=board&day=2021-07-01&cell=LUNA-27/D")
            .number("return document.querySelectorAll('#panel .caveats').length"));
  }

  @Test
  void aSharedAddressRestoresDayFiltersAndPanel() {
    Browser page =
        page(
            "#view=board&day=2022-01-15&category=B,D&lead=CNSA&phase=reconnaissance&joinable=true&cell=CE-7/D");

    assertTrue(joinable(page, "CE-7/D"));
    assertEquals(
        List.of("B", "D"),
        page.run(
            "return [...document.querySelectorAll('[name=category]:checked')].map(box => box.value)"));
    assertEquals("CNSA", page.find("[name=lead]").getDomProperty("value"));
    assertEquals("reconnaissance", page.find("[name=phase]").getDomProperty("value"));
    assertTrue(page.find("[name=joinable]").isSelected());
    assertTrue(page.find("#panel").getText().contains("CE-7"));
    assertEquals("2022-01-15", page.find("#exact-day").getDomProperty("value"));
    assertEquals(
        catalog(WINTER)
            .find(
                OpportunityQuery.all()
                    .category(Category.B, Category.D)
                    .lead(OrganizationId.parse("CNSA"))
                    .phase(Phase.RECONNAISSANCE)
                    .joinable())
            .size(),
        shownCells(page));
  }

  private static long shownCells(Browser page) {
    return page.number(
        "return [...document.querySelectorAll('#grid td button')]"
            + ".filter(cell => !cell.disabled && cell.checkVisibility()).length");
  }

  @ParameterizedTest
  @CsvSource({
    "roadmap, missions have been launched",
    "slips, launch forecasts have moved",
    "participants, members",
    "discrepancies, Sources disagree",
  })
  void aSharedAddressRestoresTheView(String view, String heading) {
    Browser page = page("#view=" + view + "&day=2024-06-01");

    assertTrue(page.find("main h2").getText().contains(heading), page.find("main h2").getText());
    assertEquals("1 June 2024", page.find(".day-words").getText());
    assertEquals(view, page.find("#views [aria-current=page]").getText().toLowerCase(Locale.ROOT));
  }

  @Test
  void backReturnsToThePreviousView() {
    Browser page = page("");
    click(page, "#views a[href*='roadmap']", heading("roadmap"));
    click(page, "#views a[href*='participants']", heading("participants"));

    for (String view : List.of("roadmap", "answer")) {
      page.back();
      page.until("return " + heading(view));
      page.settled();
    }

    click(page, "[data-cell='CE-7/A']", "document.getElementById('panel').open");
    page.back();
    page.until("return !document.getElementById('panel').open");
    assertFalse(page.address().contains("cell="));
  }

  private static String heading(String id) {
    return "document.querySelector('main h2')?.id === '" + id + "'";
  }

  @Test
  void filtersShowWhatTheApiFinds() {
    Browser page = page("");
    page.run("document.querySelector('[name=category][value=D]').click()");
    page.until("return location.hash.includes('category=D')");
    page.settled();
    click(page, "[name=joinable]", "location.hash.includes('joinable=true')");

    int kept = catalog(TODAY).find(OpportunityQuery.all().category(Category.D).joinable()).size();
    assertEquals(kept, shownCells(page));
    assertEquals(kept + " of 65 fit", page.find(".fits").getText());

    click(page, ".clear", "!location.hash.includes('category')");
    assertEquals(65, shownCells(page));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theGridAndThePanelAreUsableByKeyboard(boolean onAPhone) {
    Browser page = browser().on(onAPhone ? Browser.PHONE : Browser.DESKTOP, false).go(at("/"));

    page.tabTo("#grid td button");
    assertEquals("CE-4/A", focused(page));
    page.press(Keys.ARROW_DOWN);
    page.press(Keys.ARROW_DOWN);
    page.press(Keys.ARROW_RIGHT);
    assertEquals("CE-7/B", focused(page));
    assertTrue(page.find(".tip").isDisplayed());
    assertTrue(page.find(".tip").getText().contains("A selection that covers this cell"));
    page.press(Keys.END);
    assertEquals("CE-7/E", focused(page));

    page.press(Keys.ENTER);
    page.until("return document.getElementById('panel').open");
    page.until("return document.activeElement.id === 'panel-title'");

    page.press(Keys.ESCAPE);
    page.until("return !document.getElementById('panel').open");
    assertEquals("CE-7/E", focused(page));
    assertFalse(page.address().contains("cell="));
  }

  @Test
  void closingThePanelOfASharedAddressFocusesItsCell() {
    Browser page = page("#view=board&cell=CE-8/D");
    page.until("return document.activeElement.id === 'panel-title'");

    page.press(Keys.ESCAPE);

    page.until("return !document.getElementById('panel').open");
    assertEquals("CE-8/D", focused(page));
  }

  private static String focused(Browser page) {
    return page.text("return document.activeElement.dataset.cell");
  }

  @Test
  void hoveringOverACellShowsWhatIsOfferedAndWhy() {
    Browser page = page("");
    page.run(
        "document.querySelector('[data-cell=\"CE-8/A\"]')"
            + ".dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))");

    String tip = page.find(".tip").getText();

    assertTrue(tip.contains("CE-8, A: Mission coordination."), tip);
    assertTrue(tip.contains("Call closed."), tip);
    assertTrue(tip.contains("Letters of intent were due before this day"), tip);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#view=board",
        "#view=board&day=2023-11-01&category=D",
        "#view=board&day=2023-11-01&cell=CE-8/D",
        "#view=board&cell=CE-7/A",
        "#view=roadmap",
        "#view=slips",
        "#view=participants",
        "#view=discrepancies"
      })
  void everyViewIsAccessibleAndFitsTheScreen(String fragment) {
    for (Browser.Screen screen : List.of(Browser.DESKTOP, Browser.SMALL_PHONE)) {
      for (boolean dark : List.of(false, true)) {
        Browser page = browser().on(screen, dark).go(at("/" + fragment));
        String shown = screen + (dark ? ", dark" : ", light");

        assertEquals(List.of(), page.violations(), shown);
        assertTrue(
            page.number("return document.documentElement.scrollWidth")
                <= page.number("return document.documentElement.clientWidth"),
            shown);
        thereAreNoErrorsAndNoRequestsToOthers();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "#view=roadmap", "#view=slips", "#view=participants", "#view=discrepancies"})
  void theFirstViewNeedsFewBytes(String fragment) {
    try (Browser fresh = Browser.open().orElseThrow()) {
      fresh.on(Browser.DESKTOP, false).go(at("/" + fragment));
      Browser.Requests requests = fresh.requests();

      assertTrue(requests.addresses().size() > 5, requests.addresses().toString());
      assertTrue(requests.bytes() > 10_000, "the measure itself: " + requests.bytes());
      assertTrue(requests.bytes() <= MAX_FIRST_VIEW, requests.bytes() + " bytes");
    }
  }

  @Test
  void theApiReferenceListsEveryOperation() throws Exception {
    JsonNode paths = new YAMLMapper().readTree(Contract.builtIn().text()).path("paths");
    Browser page = browser().on(Browser.DESKTOP, false).go(at("/docs"));

    page.until("return document.querySelectorAll('.opblock').length > 0");

    assertEquals(paths.size(), page.number("return document.querySelectorAll('.opblock').length"));
    assertEquals(0, page.number("return document.querySelectorAll('img[src^=http]').length"));
  }

  @Test
  void anUnreachableServerIsReported() {
    Browser page;
    try (IlrsServer other = startServer()) {
      page = browser().on(Browser.DESKTOP, false).go(other.uri().resolve("/#day=" + WINTER));
    }
    page.until("return document.querySelectorAll('.ticks line').length > 50");

    page.find("[aria-label='Next change']").click();

    page.until("return document.querySelector('.trouble') !== null");
    assertTrue(page.find(".trouble").getText().contains("The server cannot be reached."));
    assertTrue(page.find("#grid").isDisplayed());
    page.complaints();
    page.requests();
  }

  @Test
  void aProblemOfTheApiIsShownWithItsDetail() {
    Browser page = page("#view=board&phase=dreaming");

    assertTrue(page.find(".trouble").getText().contains("400"), page.find(".trouble").getText());
    assertTrue(page.find(".trouble").getText().contains("phase"), page.find(".trouble").getText());
    page.complaints();

    click(page, "#views a[href*='roadmap']", heading("roadmap"));
    assertEquals(0, page.number("return document.querySelectorAll('.trouble').length"));
  }

  @ParameterizedTest
  @CsvSource({
    "'#category=D&joinable=true&day=2022-01-15', 2",
    "'#view=roadmap', 2",
    "'#view=slips', 1",
    "'#view=participants', 1",
    "'#view=discrepancies', 1",
  })
  void theSelectionCanBeDownloaded(String fragment, int files) {
    Browser page = page(fragment);

    Object given =
        page.later(
            "const links = [...document.querySelectorAll('.files a')].map(each => each.href);"
                + "return Promise.all(links.map(async link => [(await fetch(link)).status, link].join(' ')));");

    List<?> answers = given instanceof List<?> all ? all : List.of();
    assertEquals(files, answers.size(), answers.toString());
    answers.forEach(
        each -> assertTrue(String.valueOf(each).startsWith("200 "), String.valueOf(each)));
  }

  @Test
  void onlySafeAddressesBecomeLinks() {
    Browser page = page("");

    assertEquals(
        List.of("A", "A", "A", "SPAN", "SPAN", "SPAN"),
        page.later(
            "const { link } = await import('/page/dom.js');"
                + "return ['https://a.example/', 'mailto:a@b.example', 'tel:+1', 'javascript:alert(1)',"
                + " 'data:text/html,x', 'no address'].map(each => link(each, 'x').tagName);"));
  }

  @Test
  void aPartialDateHasTheExtentThatItHasInJava() {
    Browser page = page("");
    for (String text :
        List.of(
            "2018-12-07",
            "2024-02",
            "2026-Q3",
            "2026-Q4~",
            "2024-H1",
            "2026-H2",
            "2026",
            "2029~",
            "[2029..2030]",
            "[2024-11..2025-Q1]~")) {
      PartialDate date = PartialDate.parse(text);

      assertEquals(
          List.of(date.earliest().toString(), date.latest().plusDays(1).toString()),
          page.later(
              "const { extent } = await import('/page/dates.js');"
                  + "const { from, to } = extent(argument);"
                  + "return [from, to].map(each => each.toISOString().slice(0, 10));",
              text),
          text);
    }
  }

  @Test
  void everyTermOfTheContractHasATextOnThePage() throws Exception {
    Browser page = page("");
    JsonNode schemas =
        new YAMLMapper().readTree(Contract.builtIn().text()).at("/components/schemas");
    Map<String, String> vocabularies =
        Map.ofEntries(
            entry("Availability", "AVAILABILITY"),
            entry("AvailabilityRule", "RULE"),
            entry("UntilKind", "UNTIL"),
            entry("CaveatKind", "CAVEAT"),
            entry("CooperationForm", "FORM"),
            entry("Negotiator", "NEGOTIATOR"),
            entry("Reliability", "RELIABILITY"),
            entry("MissionStatus", "MISSION_STATUS"),
            entry("ParticipantStatus", "PARTICIPANT_STATUS"),
            entry("PayloadStatus", "PAYLOAD_STATUS"),
            entry("StatementProperty", "PROPERTY"),
            entry("Severity", "SEVERITY"),
            entry("EventKind", "EVENT"),
            entry("ChangeKind", "CHANGE"));
    vocabularies.forEach(
        (schema, name) -> {
          List<String> values = new ArrayList<>();
          schemas.at("/" + schema + "/enum").forEach(value -> values.add(value.asText()));
          assertFalse(values.isEmpty(), schema);

          Object known =
              page.later(
                  "return Object.keys((await import('/page/words.js'))[argument]).sort();", name);

          assertEquals(values.stream().sorted().toList(), known, schema);
        });
  }

  @Test
  void anUnknownTermIsShownAsText() {
    assertEquals(
        "being negotiated",
        page("")
            .later(
                "const { say, AVAILABILITY } = await import('/page/words.js');"
                    + " return say(AVAILABILITY, 'being-negotiated');"));
  }
}
