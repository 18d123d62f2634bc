package io.github.ilrs.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every view: accessibility, layout, size, and print. */
class PageTest extends PageFixture {
  /** The maximum cumulative layout shift; 0.1 is called good. */
  private static final double MAX_SHIFT = 0.02;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#view=board",
        "#view=board&day=2023-11-01&category=D",
        "#view=board&day=2023-11-01&cell=CE-8/D",
        "#view=board&cell=CE-7/B",
        "#view=roadmap",
        "#view=participants",
        "#view=discrepancies",
        "#view=discrepancies&subject=CE-7",
        "#view=changes",
        "#view=changes&from=2025-01-01&day=2025-12-31&what=launches,notes",
        "#view=delays",
        "#view=item&id=CE-7",
        "#view=item&id=thailand",
        "#view=item&id=ce-8-2023",
        "#view=item&id=guide",
        "#view=item&id=ce-7-launch",
        "#view=item&id=nothing",
        "#view=search&q=Thailand",
        "#view=search&q=nothing-at-all",
        "#view=about",
        "docs",
        "docs/problems"
      })
  void everyViewIsAccessibleFitsTheScreenAndDoesNotMove(String fragment) {
    for (Browser.Screen screen :
        List.of(Browser.DESKTOP, Browser.SMALL_PHONE, new Browser.Screen(320, 640, true))) {
      // The colours do not depend on the width.
      for (boolean dark : screen.equals(Browser.DESKTOP) ? List.of(false, true) : List.of(false)) {
        Browser page = browser().on(screen, dark).go(at("/" + fragment));
        String shown = screen + (dark ? ", dark" : ", light");

        assertEquals(List.of(), page.violations(), shown);
        assertTrue(
            page.number("return document.documentElement.scrollWidth")
                <= page.number("return document.documentElement.clientWidth"),
            shown);
        assertTrue(shift(page) <= MAX_SHIFT, shown + ": " + shift(page));
        thereAreNoErrorsAndNoRequestsToOthers();
      }
    }
  }

  /** The cumulative layout shift since the page was opened. */
  private static double shift(Browser page) {
    Object sum =
        page.later(
            "return new Promise(done => {"
                + "  let sum = 0;"
                + "  new PerformanceObserver(list => list.getEntries().forEach(each => sum += each.value))"
                + "    .observe({ type: 'layout-shift', buffered: true });"
                + "  setTimeout(() => done(sum), 100);"
                + "})");
    return sum instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  @ParameterizedTest
  @CsvSource({
    "'', 60000",
    "'#view=roadmap', 80000",
    "'#view=participants', 90000",
    "'#view=discrepancies', 110000",
    "'#view=board&cell=CE-8/D', 100000",
  })
  void theFirstViewNeedsFewBytes(String fragment, long max) {
    try (Browser fresh = Browser.open().orElseThrow()) {
      fresh.on(Browser.DESKTOP, false).go(at("/" + fragment));
      fresh.until("return document.querySelectorAll('.ticks line').length > 0");
      Browser.Requests requests = fresh.requests();

      assertTrue(requests.addresses().size() > 5, requests.addresses().toString());
      assertTrue(requests.bytes() > 10_000, "the measure itself: " + requests.bytes());
      assertTrue(requests.bytes() <= max, requests.bytes() + " bytes");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"#view=board&cell=CE-8/C", "#view=participants", "#view=discrepancies"})
  void paperShowsEverySource(String fragment) {
    Browser page = browser().on(new Browser.Screen(794, 1123, false), false).go(at("/" + fragment));
    page.run("dispatchEvent(new Event('beforeprint'))");
    page.media("print");

    assertEquals(
        false, page.run("return document.querySelector(':modal') !== null"), "cut after a page");
    assertEquals(
        0,
        page.number(
            "return [...document.querySelectorAll('.chip, .citations a, .readings a')]"
                + ".filter(each => !each.checkVisibility()).length"));
    assertTrue(
        page.text(
                "return [...document.querySelectorAll('.chip, .citations a[href^=http], .readings a[href^=http]')]"
                    + ".map(each => getComputedStyle(each, '::before').content"
                    + " + getComputedStyle(each, '::after').content).join('\\n')")
            .lines()
            .noneMatch(line -> line.equals("nonenone")));
    page.media("screen");
  }

  @ParameterizedTest
  @EnumSource(Use.class)
  void withoutScriptsTheDataIsOneStepAway(Use use) {
    Browser page = use.page("");
    page.withoutScripts(true);
    try {
      page.visit(at("/"));
      for (String link : List.of("/v1/opportunities.csv", "/v1/roadmap.ics", "/openapi.yaml")) {
        if (use == Use.KEYBOARD) {
          page.tabTo("noscript a[href='" + link + "']");
        }
        assertTrue(page.find("noscript a[href='" + link + "']").isDisplayed(), link);
      }
    } finally {
      page.withoutScripts(false);
    }
  }

  @Test
  void aSharedLinkHasATitleToBePreviewed() {
    assertTrue(page("").text("return document.head.innerHTML").contains("property=\"og:title\""));
  }
}
