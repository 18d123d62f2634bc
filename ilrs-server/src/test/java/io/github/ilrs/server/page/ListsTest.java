package io.github.ilrs.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Catalog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The roadmap, the participants and where sources disagree. */
class ListsTest extends PageFixture {
  @Test
  void everyMissionOfTheRoadmapIsALinkToItsView() {
    Browser page = page("#view=roadmap");
    List<String> missions =
        catalog(TODAY).missions().stream().map(mission -> mission.id().toString()).toList();

    for (String links : List.of(".chart a", ".roadmap-table tbody th a")) {
      assertEquals(
          missions,
          page.run(
              "return [...document.querySelectorAll(arguments[0])].map(each =>"
                  + " new URLSearchParams(each.getAttribute('href').slice(1)).get('id'))",
              links),
          links);
    }
  }

  @Test
  void theDayOfTheRoadmapIsLabelledAndNoLineCrossesALabel() {
    Browser page = page("#view=roadmap&day=" + WINTER);

    assertEquals(
        "15 Jan 2022", page.text("return document.querySelector('.days .then text').textContent"));
    assertTrue(page.find(".chart-legend").getText().contains("the selected date"));
    assertEquals(
        true,
        page.run(
            "const [day, mission] = ['.chart .days', '.chart .mission'].map(each => document.querySelector(each));"
                + "return Boolean(day.compareDocumentPosition(mission) & Node.DOCUMENT_POSITION_FOLLOWING)"));
  }

  @Test
  void everyAnnouncedLaunchOfTheRoadmapHasASource() {
    Catalog now = catalog(TODAY);

    assertEquals(
        now.missions().stream().filter(mission -> mission.launch().isPresent()).count(),
        page("#view=roadmap")
            .number(
                "return document.querySelectorAll('.roadmap-table [data-head=Launch] .chip').length"));
  }

  @Test
  void membersAreNamedInTheChart() {
    Browser page = page("#view=participants");

    assertEquals(15, page.number("return document.querySelectorAll('.chart .member text').length"));
    assertTrue(
        page.find(".chart").getText().contains("Asia-Pacific Space Cooperation Organization"));
  }

  @ParameterizedTest
  @EnumSource(Use.class)
  void whatThailandGotIsThreeStepsAway(Use use) {
    Browser page = use.page("");

    use.choose(page, "#views a[href*='participants']", heading("participants"));
    page.run(
        "const select = document.querySelector('[name=country]'); select.value = 'TH';"
            + "select.dispatchEvent(new Event('change', { bubbles: true }))");
    page.until("return location.hash.includes('country=TH')");
    page.settled();

    String table = page.find("main table").getText();
    assertTrue(table.contains("Neutron analyzer") && table.contains("MATCH"), table);
    assertFalse(table.contains("Pakistan"), table);
  }

  @Test
  void aCountryWithoutAnAgreementShowsItsPayloads() {
    String view = page("#view=participants&country=DE").find("main").getText();

    assertTrue(view.contains("Payloads from non-participants 1"), view);
  }

  @Test
  void participantsCanBeChosenByKind() {
    assertEquals(
        catalog(TODAY).participants().stream()
            .filter(each -> each.kind().toString().equals("company"))
            .count(),
        page("#view=participants&kind=company")
            .number("return document.querySelectorAll('main tbody tr').length"));
  }

  @Test
  void disagreementsAreIndexedByNameWithTheMostDisputedMissionFirst() {
    Browser page = page("#view=discrepancies");
    int all = catalog(TODAY).discrepancies().size();

    String index = page.find(".index").getText();
    assertTrue(index.startsWith("Missions"), index);
    assertTrue(index.contains("United Arab Emirates") && index.contains("SSGI"), index);
    assertEquals("CE-7, Chang'e 7", page.find(".index ul a").getText());
    assertEquals(all, page.number("return document.querySelectorAll('.discrepancy').length"));

    click(page, ".index ul a", "location.hash.includes('subject=CE-7')");
    assertEquals(
        "Sources disagree on 6 points about CE-7, Chang'e 7.", page.find("main h2").getText());
    assertTrue(page.find(".discrepancy .readings").isDisplayed());
  }

  @Test
  void theIndexOfDisagreementsIsFoldedOnAPhone() {
    Browser page = browser().on(Browser.PHONE, false).go(at("/#view=discrepancies"));

    assertEquals(0, page.number("return document.querySelectorAll('.index [open]').length"));
    assertTrue(page.find(".index summary").isDisplayed());
    assertEquals(
        1,
        page("#view=discrepancies&subject=CE-7")
            .number("return document.querySelectorAll('.index [aria-current]').length"));
  }

  @Test
  void foreignWordingIsMarkedAndTranslated() {
    Browser page = page("#view=discrepancies");

    assertEquals(
        0,
        page.number(
            "return [...document.querySelectorAll('.readings .value')]"
                + ".filter(each => /\\p{Script=Han}|\\p{Script=Cyrillic}/u.test(each.textContent))"
                + ".filter(each => !each.querySelector('[lang]')"
                + " || each.nextElementSibling.className !== 'gloss').length"));
  }

  @ParameterizedTest
  @EnumSource(Use.class)
  void theRolesOfACategoryAreAFileInThreeSteps(Use use) {
    Browser page = use.page("");
    page.run(
        "addEventListener('click', event => {"
            + "  const link = event.target.closest('a[download]');"
            + "  if (link) { event.preventDefault(); window.downloaded = link.getAttribute('href'); }"
            + "})");

    use.choose(page, "[name=category][value=D]", "location.hash.includes('category=D')");
    use.choose(page, "[name=joinable]", "location.hash.includes('joinable=true')");
    use.choose(page, ".files a", "window.downloaded !== undefined");

    assertEquals(
        "/v1/opportunities.csv?asOf=" + TODAY + "&category=D&joinable=true",
        page.text("return window.downloaded"));
  }

  @ParameterizedTest
  @CsvSource({
    "'#category=D&joinable=true&day=2022-01-15', 2",
    "'#view=roadmap', 2",
    "'#view=participants&country=TH', 2",
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
}
