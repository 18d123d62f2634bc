package io.github.ilrs.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.history.Slip;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.server.contract.Contract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/**
 * The views of changes, items, search results, launch delays and the page itself; the reference.
 */
class ViewsTest extends PageFixture {
  /** The maximum size of the API reference, in bytes over the network; Swagger UI has 495,000. */
  private static final long MAX_REFERENCE = 100_000;

  /** Writes in a field, and presses Enter. */
  private static void write(Use use, Browser page, String selector, String text) {
    if (use == Use.KEYBOARD) {
      page.tabTo(selector);
    } else {
      page.find(selector).click();
    }
    page.press(text, Keys.ENTER);
  }

  @ParameterizedTest
  @EnumSource(Use.class)
  void aSearchAnswersWhatACountryGot(Use use) {
    Browser page = use.page("");

    write(use, page, "#search [name=q]", "what did Thailand get?");
    page.until("return " + heading("results"));
    page.settled();

    String first = page.find(".results li").getText();
    assertTrue(first.startsWith("Thailand"), first);
    assertTrue(first.contains("2 payloads selected"), first);
    assertTrue(first.contains("Neutron analyzer (CE-8)"), first);
    assertTrue(first.contains("(MATCH) (CE-7)"), first);
    use.choose(page, ".results a[href*='id=thailand']", heading("item-thailand"));
    assertTrue(page.find("main").getText().contains("Member since 5 April 2024"));
  }

  @ParameterizedTest
  @EnumSource(Use.class)
  void whatChangedInAYearIsTwoStepsAway(Use use) {
    Browser page = use.page("");

    use.choose(page, "#views [data-view=changes]", heading("changes"));
    use.choose(page, "[data-year='2025']", "location.hash.includes('day=2025-12-31')");

    if (use == Use.KEYBOARD) {
      page.until("return document.activeElement.dataset.year === '2025'");
    }
    assertTrue(page.find("main h2").getText().contains("changes in 2025"));
    String all = page.find("main").getText();
    assertTrue(all.contains("LUNA-28 Launch 2027 → 2034 VPK.name, 7 October 2025"), all);
    assertTrue(all.contains("3 of 65 roles differ"), all);
  }

  @ParameterizedTest
  @EnumSource(Use.class)
  void howLateALaunchIsAndWhoSaidSoIsOneStepAway(Use use) {
    Browser page = use.page("");

    use.choose(page, "#views [data-view=delays]", heading("delays"));

    String luna27 = page.find("[data-id=LUNA-27]").getText();
    assertTrue(luna27.contains("+4 years"), luna27);
    assertFalse(luna27.contains("months"), "a more precise date is no delay: " + luna27);
    assertTrue(luna27.contains("in 2 moves"), luna27);
    assertTrue(luna27.contains("Last moved by Izvestia"), luna27);
  }

  @ParameterizedTest
  @EnumSource(Use.class)
  void aMissionLeadsToWhatRestsOnItsSources(Use use) {
    Browser page = use.page("#view=item&id=LUNA-27");

    use.choose(
        page,
        ".citations a[href*='id=tass-2021-10-20']",
        "document.querySelector('main h2')?.id === 'item-tass-2021-10-20'");

    String source = page.find("main").getText();
    assertTrue(source.contains("TASS"), source);
    assertTrue(source.contains("Launch vehicle: Angara"), source);
  }

  @ParameterizedTest
  @CsvSource({
    "thailand, 'Status, Agreement, Signed by'",
    "ce-7-retroreflector, Status",
    "ce-8-2023, 'Opened, Letters due, Selected'",
    "CNSA, 'Kind, Contact'",
    "aristarchus, Status",
    "CE-7, 'Status, Launch, Launch vehicle, Landing site'",
  })
  void theFactsOfAnItemHaveASource(String id, String facts) {
    Browser page = page("#view=item&id=" + id);

    assertEquals(
        List.of(facts.split(", ")),
        page.run(
            "return [...document.querySelectorAll('.facts > div')]"
                + ".filter(each => each.querySelector('.chip'))"
                + ".map(each => each.querySelector('dt').textContent)"));
    assertEquals(
        0,
        page.number(
            "return [...document.querySelectorAll('.results a[href*=\"id=ce-\"]')]"
                + ".filter(each => /payload/i.test(each.closest('section')?.querySelector('h3').textContent))"
                + ".filter(each => !each.parentElement.querySelector('.chip')).length"));
  }

  @Test
  void everythingThatHasAnIdHasAView() {
    Catalog catalog = catalog(TODAY);
    List<String> ids =
        Stream.of(
                catalog.missions().stream().map(each -> each.id().toString()),
                catalog.participants().stream().map(each -> each.id().toString()),
                catalog.payloads().stream().map(each -> each.id().toString()),
                catalog.calls().stream().map(each -> each.id().toString()),
                catalog.sites().stream().map(each -> each.id().toString()),
                catalog.organizations().stream().map(each -> each.id().toString()),
                catalog.discrepancies().stream().limit(5).map(each -> each.id().toString()),
                catalog.sources().stream().limit(5).map(each -> each.id().toString()))
            .flatMap(each -> each)
            .toList();
    Browser page = page("");
    assertTrue(ids.size() > 90, ids.toString());
    for (String id : ids) {
      page.run("location.hash = arguments[0]", "#view=item&id=" + id);
      page.until("return document.getElementById(arguments[0]) !== null", "item-" + id);
      page.settled();

      assertEquals(0, page.number("return document.querySelectorAll('.trouble').length"), id);
      String shown = page.find("main").getText();
      assertFalse(shown.contains("undefined") || shown.contains("[object"), shown);
    }
  }

  @Test
  void anItemThatIsNotYetKnownOnADaySaysSo() {
    String shown = page("#view=item&id=ce-8-2023&day=2022-01-15").find("main").getText();

    assertTrue(shown.contains("is not yet known on 15 January 2022"), shown);
  }

  @Test
  void everyStepOnTheBoardChangesTheBoard() {
    Browser page = page("");
    page.until("return document.querySelectorAll('.ticks line').length > 10");
    long steps = page.number("return document.querySelectorAll('.ticks line').length");
    assertTrue(steps < 60, "steps: " + steps);
    String before = page.text("return document.querySelector('#view').textContent");
    List<String> same = new ArrayList<>();
    for (long i = 0; i < steps - 1; i++) {
      String day = page.address();
      page.find("[aria-label='Earlier change']").click();
      page.until("return location.href !== arguments[0]", day);
      page.settled();
      String now = page.text("return document.querySelector('#view').textContent");
      if (now.equals(before)) {
        same.add(page.address());
      }
      page.until("return document.querySelector('.day-news').textContent.startsWith('Changed: ')");
      before = now;
    }
    assertEquals(List.of(), same);
  }

  @Test
  void theDayBarSaysWhatChangedAndWhoSaidSo() {
    Browser page = page("#view=board&day=2025-10-07");

    page.until("return document.querySelector('.day-news')?.checkVisibility()");

    assertEquals(
        "Changed: LUNA-28: launch 2027 → 2034 (VPK.name). Details",
        page.find(".day-news").getText());
  }

  @Test
  void theRolesThatChangeOnTheDayAreMarked() {
    LocalDate day = LocalDate.parse("2025-04-24");
    Set<String> changed =
        new TreeSet<>(
            Dataset.canonical().changes(day, day).stream()
                .map(Change::subject)
                .filter(subject -> subject.matches("[A-Z]+-[0-9]+/[A-E]"))
                .toList());
    assertEquals(Set.of("CE-8/B", "CE-8/C", "CE-8/D"), changed);
    Browser page = page("#view=board&day=" + day);

    page.until("return document.querySelector('[data-altered]') !== null");

    assertEquals(
        List.copyOf(changed),
        page.run(
            "return [...document.querySelectorAll('[data-altered]')]"
                + ".map(each => each.dataset.cell).sort()"));
    page.run("location.hash = '#view=board&day=2025-05-01'");
    page.until("return document.querySelector('[data-altered]') === null");
  }

  @Test
  void aDelayIsThatOfTheLibrary() {
    Browser page = page("");
    for (Mission mission : catalog(TODAY).missions()) {
      Optional<Slip> slip = Dataset.canonical().history(mission.id()).slip();
      if (slip.isEmpty() || mission.launch().filter(launch -> !launch.actual()).isEmpty()) {
        continue;
      }
      Object delay =
          page.later(
              "const { delayOf, launchChanges } = await import('/page/delays.js');"
                  + "const mission = await (await fetch('/v1/missions/' + argument)).json();"
                  + "const { delay } = delayOf(mission, await launchChanges('2026-11-21'), '2026-11-21');"
                  + "return [delay.min, delay.max];",
              mission.id().toString());

      assertEquals(
          List.of(slip.get().minMonths(), slip.get().maxMonths()), delay, mission.id().toString());
    }
  }

  @Test
  void aForecastThatEndedIsNotDrawnAsADate() {
    Object shown =
        page("")
            .later(
                "const { delayOf, forecasts } = await import('/page/delays.js');"
                    + "const change = (kind, from, to, on) => ({ subject: 'X-1', kind, from, to, on,"
                    + " citation: { source: 'none', locator: '' } });"
                    + "const changes = [change('first-stated', undefined, '2027', '2022-01-01'),"
                    + " change('replaced', '2027', 'ended', '2023-01-01')];"
                    + "const { steps, ended } = delayOf({ id: 'X-1' }, changes, '2026-11-21');"
                    + "const drawn = forecasts(steps, new Map());"
                    + "const last = drawn.querySelector('li:last-child');"
                    + "return [ended, drawn.querySelectorAll('rect').length,"
                    + " last.querySelector('.said').textContent];");

    assertEquals(List.of(true, 1L, "no date"), shown);
  }

  @ParameterizedTest
  @CsvSource({
    "retroreflector, ce-7-retroreflector",
    "TH, thailand",
    "CE-7, CE-7",
    "嫦娥七号, CE-7",
    "Луна-27, LUNA-27",
    "who is Xinhua, xinhua-2025-04-24",
  })
  void aSearchFinds(String words, String id) {
    Browser page = page("");
    write(Use.MOUSE, page, "#search [name=q]", words);
    page.until("return " + heading("results"));
    page.settled();

    assertTrue(
        page.number(
                "return document.querySelectorAll('.results a[href$=\"id=' + arguments[0] + '\"]').length",
                id)
            > 0);
  }

  @Test
  void theApiReferenceHasEveryOperationAndEverySchemaAndNoDeadLink() throws Exception {
    JsonNode contract = new YAMLMapper().readTree(Contract.builtIn().text());
    Set<String> expected = new TreeSet<>();
    contract.path("paths").forEach(path -> expected.add(path.at("/get/operationId").asText()));
    contract
        .at("/components/schemas")
        .fieldNames()
        .forEachRemaining(name -> expected.add("schema-" + name));
    Browser page = browser().on(Browser.DESKTOP, false).go(at("/docs"));

    Object sections =
        page.run(
            "return [...document.querySelectorAll('section[id]')].map(each => each.id).sort()");

    assertEquals(List.copyOf(expected), sections);
    assertEquals(
        List.of(),
        page.run(
            "return [...document.querySelectorAll('a[href^=\"#\"]')]"
                + ".map(each => each.getAttribute('href').slice(1))"
                + ".filter(id => !document.getElementById(id))"));
    assertEquals(0, page.number("return document.scripts.length"));
  }

  @Test
  void theApiReferenceNeedsFewBytes() {
    try (Browser fresh = Browser.open().orElseThrow()) {
      fresh.on(Browser.DESKTOP, false).go(at("/docs"));
      Browser.Requests requests = fresh.requests();

      assertTrue(requests.bytes() > 10_000, "the measure itself: " + requests.bytes());
      assertTrue(requests.bytes() <= MAX_REFERENCE, requests.bytes() + " bytes");
    }
  }

  @Test
  void theAboutViewCountsTheSourcesByGrade() {
    Map<String, Long> grades =
        catalog(TODAY).sources().stream()
            .collect(
                Collectors.groupingBy(
                    source -> source.reliability().toString(), Collectors.counting()));
    Browser page = page("#view=about");

    String shown = page.find("main").getText();
    assertTrue(shown.contains("independent and unofficial"), shown);
    assertEquals(
        grades,
        page.run(
            "return Object.fromEntries([...document.querySelectorAll('.grades tbody tr')].map(row =>"
                + " [row.querySelector('.grade').textContent, Number(row.cells[1].textContent)]))"));
  }
}
