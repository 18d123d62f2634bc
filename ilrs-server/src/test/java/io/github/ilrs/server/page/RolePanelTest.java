package io.github.ilrs.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** The panel of a role. */
class RolePanelTest extends PageFixture {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "cell=ILRS-1/A | The Guide names no lead for ILRS-1 and gives 2 contacts: you can write to"
            + " either.",
        "cell=ILRS-1/A | Write to the contact and ask whether the offer stands.",
        "cell=ILRS-1/A | The Guide does not say who negotiates.",
        "cell=CE-7/A | Ms. Jiang Hui",
        "cell=ILRS-1/A | The offer of 16 June 2021 has not been renewed.",
        "cell=CE-7/A | “Mission coordination*”",
        "cell=CE-7/A | LUNA-26",
        "cell=CE-7/A | Sources disagree on 6 points about CE-7",
        "day=2023-11-01&cell=CE-8/D | Call open",
        "day=2023-11-01&cell=CE-8/D | 31 December 2023 (letters of intent due)",
        "day=2023-11-01&cell=CE-8/D | lander 200 kg; each independent module 100 kg",
        "day=2023-11-01&cell=CE-8/D | The party responsible for the space subsystem negotiates",
        "cell=CE-8/C | Warning, mission in doubt: ",
        "cell=CE-8/C | 11 September 2026: Mission reported cancelled",
        "cell=LUNA-27/D | Warning, late stage: ",
      })
  void thePanelContains(String state, String text) {
    String shown = page("#view=board&" + state).find("#panel").getText();

    assertTrue(shown.contains(text), shown);
  }

  @Test
  void aClickOnACellShowsItsContacts() {
    Browser page = page("");

    click(page, "[data-cell='CE-7/A']", PANEL);

    assertFalse(page.find("#panel").getText().contains("no lead"));
    assertEquals(
        "mailto:jiangh@cnsa.gov.cn?subject=Expression%20of%20interest%3A%20CE-7%2C%20category%20A",
        page.find("#panel a[href^='mailto:']").getDomAttribute("href"));
    assertEquals("tel:+861088581203", page.find("#panel a[href^='tel:']").getDomAttribute("href"));
  }

  @ParameterizedTest
  @EnumSource(Use.class)
  void whatWasChosenForChangE8IsTwoStepsAway(Use use) {
    Browser page = use.page("");

    use.openRole(page, "CE-8/D");

    String panel = page.find("#panel").getText();
    assertTrue(panel.contains("Neutron analyzer"), panel);
    assertTrue(panel.contains("Ten projects out of 41 proposals"), panel);
  }

  @Test
  void aRoleThatHasElapsedRestsOnWhatEndedItNotOnTheGuide() {
    Browser page = page("#view=board&cell=CE-7/A");

    assertEquals("secondary", page.find("#panel .chip").getText());
  }

  @Test
  void payloadsAreShownOnceTheyAreSelected() {
    Browser page = page("#view=board&day=2023-11-01&cell=CE-8/D");
    assertFalse(page.find("#panel").getText().contains("Neutron analyzer"));
    assertTrue(page.find("#panel .citations a[href^='http']").isDisplayed());

    click(page, "#today", "document.querySelector('#panel .payloads') !== null");

    String after = page.find("#panel").getText();
    assertTrue(after.contains("Partners selected") && after.contains("Neutron analyzer"), after);
  }

  @Test
  void aSelectionForTheMissionWithoutAPayloadInThisRoleIsExplained() {
    String shown = page("#view=board&cell=CE-7/B").find("#panel").getText();

    assertTrue(shown.contains("Selected for Chang'e 7 as a whole on 24 April 2024"), shown);
    assertTrue(
        shown.contains("None of the 6 payloads known to be selected is in category B."), shown);
  }

  @ParameterizedTest
  @EnumSource(Use.class)
  void aChipBesideAFactShowsItsSourceAndEscapeClosesThatAlone(Use use) {
    Browser page = use.page("#view=board&cell=LUNA-27/D");
    assertEquals("press", page.find("#panel .caveats .chip").getText());

    use.choose(
        page, "#panel .caveats .chip", "document.querySelector('.popover:popover-open') !== null");

    String source = page.find(".popover").getText();
    assertTrue(source.contains("TASS") && source.contains("14 September 2024"), source);
    page.press(Keys.ESCAPE);
    page.until("return document.querySelector('.popover:popover-open') === null");
    assertEquals(true, page.run("return " + PANEL));
  }

  @Test
  void everyFactHasASource() {
    Browser page = page("#view=board&cell=CE-8/D");

    assertEquals(
        List.of(),
        page.run(
            "return [...document.querySelectorAll('#panel .payloads li, #panel .caveats li,"
                + " #panel .reports li, #panel address')]"
                + ".filter(each => !each.querySelector('.chip')).map(each => each.textContent)"));
  }

  @Test
  void caveatsHaveAReliabilityAndAreThoseOfTheDay() {
    assertTrue(
        page("#view=board&cell=LUNA-27/D").find("#panel .caveats li.note .grade").isDisplayed());
    assertEquals(
        0,
        page("#view=board&day=2021-07-01&cell=LUNA-27/D")
            .number("return document.querySelectorAll('#panel .caveats').length"));
  }

  @Test
  void closingThePanelOfASharedAddressFocusesItsCell() {
    Browser page = page("#view=board&cell=CE-8/D");
    page.until("return document.activeElement.id === 'panel-title'");

    page.press(Keys.ESCAPE);

    page.until("return !document.getElementById('panel').open");
    assertEquals("CE-8/D", focused(page));
  }

  @Test
  void belowTheWidthOfBothThePanelLiesOverTheBoard() {
    for (int width : new int[] {961, 1024, 1199}) {
      Browser page =
          browser().on(new Browser.Screen(width, 800, false), false).go(at("/#cell=CE-8/D"));

      assertEquals(true, page.run("return document.getElementById('panel').matches(':modal')"));
      assertEquals(
          0,
          page.number(
              "return [...document.querySelectorAll('#grid td .printed')]"
                  + ".filter(each => each.scrollWidth > each.clientWidth + 1).length"),
          width + " pixels");
    }
    assertEquals(
        false,
        page("#cell=CE-8/D").run("return document.getElementById('panel').matches(':modal')"));
  }
}
