package io.github.ilrs.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.model.evidence.Severity;
import io.github.ilrs.model.partnership.Category;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The board: the answer, the filters, the grid and the day. */
class BoardTest extends PageFixture {
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
  void theAnswerIsShownWithoutScrolling() {
    Browser page = page("");
    Catalog now = catalog(TODAY);
    var joinable = now.find(OpportunityQuery.all().joinable());
    int clear = now.count(OpportunityQuery.all().joinable().maxSeverity(Severity.NOTE));
    int warned = joinable.size() - clear;

    assertEquals(
        "No call for partners is open. %d roles are still on offer; %d more carry a warning."
            .formatted(clear, warned),
        page.find("#answer").getText());
    assertEquals(
        warned, page.number("return document.querySelectorAll('#grid .offered.warned').length"));
    String ground = page.find(".ground").getText();
    assertTrue(
        ground.startsWith(
            "%d of 65 roles can still be joined, on %d missions."
                .formatted(
                    joinable.size(),
                    joinable.stream().map(each -> each.mission()).distinct().count())),
        ground);
    assertTrue(
        page.number("return document.querySelector('.answer').getBoundingClientRect().bottom")
            < Browser.DESKTOP.height());
  }

  @Test
  void theAnswerFollowsTheFiltersAndTheDay() {
    assertEquals(
        "1 call for partners was open: CE-8, letters due 31 December 2023."
            + " No other role that matches was on offer.",
        page("#day=2023-11-01&category=D&lead=CNSA").find("#answer").getText());

    Browser nothing = page("#category=A&lead=ROSCOSMOS&phase=reconnaissance&joinable=true");
    assertEquals("No role matches these filters.", nothing.find("#answer").getText());
    assertFalse(nothing.find("#grid").isDisplayed());
    click(nothing, ".answer button", "!location.hash.includes('category')");
    assertEquals(65, shownCells(nothing));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-06-16", "2022-01-15", "2023-11-01", "2026-11-21"})
  void theAnswerNamesTheRolesThatCanBeJoinedByStrength(LocalDate day) {
    Catalog then = catalog(day);
    Map<String, Set<Category>> joinable = new TreeMap<>();
    then.find(OpportunityQuery.all().joinable())
        .forEach(
            each ->
                joinable
                    .computeIfAbsent(each.mission().toString(), mission -> new TreeSet<>())
                    .add(each.category()));
    Browser page = page("#day=" + day);

    String said =
        page.text(
            "return [...document.querySelectorAll('.where dd')].map(each => each.textContent).join(', ')");

    assertFalse(joinable.isEmpty());
    assertEquals(joinable, expand(said), said);
  }

  /** Expands a text such as "LUNA-27 (D), ILRS-1 to 3 (A–C)". */
  private static Map<String, Set<Category>> expand(String answer) {
    Map<String, Set<Category>> all = new TreeMap<>();
    Matcher groups = Pattern.compile("([^()]+) \\(([^()]+)\\)").matcher(answer);
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
          all.computeIfAbsent(missions.group(1) + number, mission -> new TreeSet<>())
              .addAll(letters);
        }
      }
    }
    return all;
  }

  @ParameterizedTest
  @EnumSource(Use.class)
  void whoHasARoverFindsTheirRolesAndTheContactInThreeSteps(Use use) {
    Browser page = use.page("");

    use.choose(page, "[name=category][value=B]", "location.hash.includes('category=B')");
    use.choose(page, "[name=joinable]", "location.hash.includes('joinable=true')");
    use.openRole(page, "ILRS-3/B");

    String panel = page.find("#panel").getText();
    assertTrue(panel.contains("independent energy module; rover; robot"), panel);
    assertTrue(panel.contains("Kuzmina.MA@Roscosmos.ru"), panel);
    assertTrue(panel.contains("Published on 16 June 2021; not confirmed since"), panel);
    assertTrue(
        page.text("return document.querySelector('#panel a[href^=\"mailto:\"]').href")
            .endsWith("?subject=Expression%20of%20interest%3A%20ILRS-3%2C%20category%20B"));
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
    assertEquals(kept + " of 65 match", page.find(".fits").getText());

    click(page, ".clear", "!location.hash.includes('category')");
    assertEquals(65, shownCells(page));
  }

  @Test
  void theCategoriesAreExplainedInTheWordsOfTheGuide() {
    Browser page = page("");

    page.find(".key summary").click();

    String key = page.find(".key dl").getText();
    assertTrue(key.contains("For example: independent energy module; rover; robot."), key);
    assertFalse(key.contains("CE-7"), key);
  }

  @Test
  void warningsAndStatusAreShownBesideTheMission() {
    Browser page = page("");

    String head = page.find("[data-mission='CE-8']").getText();
    assertTrue(head.contains("Chang'e 8") && head.contains("mission in doubt"), head);
    assertEquals(
        List.of("late stage", "launch uncertain"),
        page.run(
            "return [...document.querySelectorAll(\"[data-mission='CE-7'] .caution\")]"
                + ".map(each => each.textContent)"),
        "the warning before the note");
    assertTrue(
        page.text("return document.querySelector(\"[data-mission='CE-7']\").hash")
            .endsWith("view=item&id=CE-7"));
  }

  @Test
  void disagreementsAreNamedBesideTheMissionOnceTheBoardIsUsed() {
    Browser page = page("");
    assertEquals(0, page.number("return document.querySelectorAll('.disputes').length"));

    page.run("document.dispatchEvent(new Event('scroll', { bubbles: true }))");

    page.until("return document.querySelector('.disputes') !== null");
    String head = page.find("[data-mission='CE-7']").getText();
    assertTrue(head.startsWith("CE-7 Chang'e 7 ≠\u20096"), head);
    assertTrue(
        page.text("return document.querySelector(\"[data-mission='CE-7'] .hint\").textContent")
            .endsWith("Sources disagree on 6 points about it."));
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
    assertTrue(
        page.find(".tip")
            .getText()
            .contains("Partners have been announced for the mission as a whole"));
    page.press(Keys.HOME);
    assertEquals("CE-7", page.text("return document.activeElement.dataset.mission"));
    assertTrue(page.find(".tip").getText().contains("The launch is reported to have moved"));
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
  void whatHasTheFocusIsNotHiddenUnderTheDayOrTheColumnHeads() {
    Browser page = browser().on(new Browser.Screen(1280, 660, false), false).go(at("/"));
    page.tabTo("#grid td button");
    for (int i = 0; i < 12; i++) {
      page.press(Keys.ARROW_DOWN);
    }
    for (int i = 0; i < 12; i++) {
      page.press(Keys.ARROW_UP);
      assertEquals(
          true,
          page.run(
              "const cell = document.activeElement.getBoundingClientRect();"
                  + "return document.elementFromPoint(cell.left + 9, cell.top + 4)"
                  + ".closest('button') === document.activeElement"),
          focused(page));
    }
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
    assertTrue(tip.contains("The deadline for letters of intent has passed"), tip);
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

  static boolean joinable(Browser page, String cell) {
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
  void theLegendExplainsEveryAvailability() {
    List<?> meanings =
        (List<?>)
            Objects.requireNonNull(
                page("")
                    .run(
                        "return [...document.querySelectorAll('.legend dd')].map(each => each.textContent)"));

    assertEquals(7, meanings.size());
    assertTrue(meanings.contains("closed to partners in the Guide"), meanings.toString());
  }
}
