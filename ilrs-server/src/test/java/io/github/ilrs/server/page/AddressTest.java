package io.github.ilrs.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.server.IlrsServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** The address: what it restores, what is wrong with it, and what happens without a server. */
class AddressTest extends PageFixture {
  @Test
  void aSharedAddressRestoresDayFiltersAndPanel() {
    Browser page =
        page(
            "#view=board&day=2022-01-15&category=B,D&lead=CNSA&phase=reconnaissance&joinable=true&cell=CE-7/D");

    assertTrue(BoardTest.joinable(page, "CE-7/D"));
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

  @ParameterizedTest
  @CsvSource({
    "roadmap, Roadmap, missions had been launched",
    "participants, Participants, members",
    "discrepancies, Where sources disagree, Sources disagree",
  })
  void aSharedAddressRestoresTheView(String view, String name, String heading) {
    Browser page = page("#view=" + view + "&day=2024-06-01");

    assertTrue(page.find("main h2").getText().contains(heading), page.find("main h2").getText());
    assertEquals("1 June 2024", page.find(".day-words").getText());
    assertEquals(name, page.find("#views [aria-current=page]").getText());
  }

  @ParameterizedTest
  @EnumSource(Use.class)
  void theCopiedLinkKeepsTheDay(Use use) {
    Browser page = use.page("#category=D");
    page.run(
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { window.copied = text; } } })");

    use.choose(page, "#share", "window.copied !== undefined");

    assertEquals(
        at("/#view=board&day=2026-11-21&category=D").toString(), page.text("return window.copied"));
    page.until("return document.getElementById('share').textContent === 'Copied'");
  }

  @Test
  void aChangeOfViewKeepsTheFocusOnItsLink() {
    Browser page = page("");
    page.tabTo("#views a[href*='roadmap']");

    page.press(Keys.ENTER);

    page.until("return " + heading("roadmap"));
    assertEquals("Roadmap", page.text("return document.activeElement.textContent"));
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

    click(page, "[data-cell='CE-7/A']", PANEL);
    page.back();
    page.until("return !document.getElementById('panel').open");
    assertFalse(page.address().contains("cell="));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#view=board&category=D&cell=CE-99/Q | There is no role Q on a mission CE-99. | #view=board&category=D",
        "#category=Z,D | There is no category Z; it is left out of the filters. | #view=board&category=D",
        "#lead=NASA | There is no lead NASA; it is left out of the filters. | #view=board",
        "#phase=dreaming | There is no phase dreaming; it is left out of the filters. | #view=board",
        "#day=2021-02-30 | There is no data for “2021-02-30”; showing 21 November 2026. | #view=board",
        "#view=roadmap&day=2030-01-01 | There is no data for 1 January 2030; showing 21 November 2026. | #view=roadmap",
        "#day=2020-01-01 | There is no data for 1 January 2020; showing 16 June 2021. | #view=board&day=2021-06-16",
        "#view=hello | There is no view “hello”. | #view=board",
      })
  void aWrongAddressIsCorrectedAndTheReaderIsTold(String wrong, String told, String corrected) {
    Browser page = page(wrong);

    assertEquals(told, page.find("#trouble").getText());
    assertTrue(page.find("main h2").isDisplayed());
    assertTrue(page.address().endsWith("/" + corrected), page.address());
    assertEquals(false, page.run("return " + PANEL));

    click(page, "#views a[href*='participants']", heading("participants"));
    assertEquals("", page.find("#trouble").getText());
  }

  @Test
  void anUnreachableServerIsReported() {
    Browser page;
    try (IlrsServer other = startServer()) {
      page = browser().on(Browser.DESKTOP, false).go(other.uri().resolve("/#day=" + WINTER));
    }
    page.until("return document.querySelectorAll('.ticks line').length > 10");

    page.find("[aria-label='Later change']").click();

    page.until("return document.querySelector('.trouble') !== null");
    assertTrue(page.find(".trouble").getText().contains("The server cannot be reached."));
    assertTrue(page.find("#grid").isDisplayed());
    page.complaints();
    page.requests();
  }

  @ParameterizedTest
  @EnumSource(Use.class)
  void onceTheServerIsBackTheViewIsOneStepAway(Use use) {
    Browser page = use.page("#view=about");
    page.offline(true);
    use.choose(page, "#views [data-view=roadmap]", "document.querySelector('.trouble') !== null");
    assertTrue(page.find(".trouble").getText().contains("This view could not be loaded."));
    page.complaints();

    page.offline(false);
    use.choose(page, ".trouble button", heading("roadmap"));

    assertEquals("", page.find("#trouble").getText());
  }

  @Test
  void aMissingPageLeadsBackToTheBoard() {
    Browser page = browser().on(Browser.DESKTOP, false);
    page.visit(at("/nothing/here"));

    assertEquals("Page not found", page.find("h1").getText());
    assertEquals(List.of(), page.violations());
    assertTrue(page.complaints().stream().allMatch(line -> line.contains("404")));
    page.find("main a[href='/']").click();
    page.settled();
    assertTrue(page.find("#grid").isDisplayed());
  }
}
