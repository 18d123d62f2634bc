package io.github.ilrs.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.server.IlrsServer;
import io.github.ilrs.server.ServerOptions;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.openqa.selenium.Keys;

/**
 * A server on one fixed day and a real browser. They need Chromium or Chrome and its driver on the
 * path; without them the tests are skipped, or fail if the environment variable {@code CI} is set.
 */
abstract class PageFixture {
  static final LocalDate TODAY = LocalDate.parse("2026-11-21");
  static final LocalDate WINTER = LocalDate.parse("2022-01-15");
  private static final Clock CLOCK =
      Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

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

  static IlrsServer startServer() {
    return IlrsServer.start(ServerOptions.builder().port(0).clock(CLOCK).build());
  }

  @AfterAll
  static void close() {
    Optional.ofNullable(browser).ifPresent(Browser::close);
    Optional.ofNullable(server).ifPresent(IlrsServer::close);
  }

  @AfterEach
  void thereAreNoErrorsAndNoRequestsToOthers() {
    assertEquals(List.of(), browser().complaints());
    for (String address : browser().requests().addresses()) {
      assertTrue(address.startsWith(at("/").toString()), address);
    }
  }

  static Browser browser() {
    return Objects.requireNonNull(browser);
  }

  static URI at(String path) {
    return URI.create(Objects.requireNonNull(server).uri() + path);
  }

  /** Opens the page with this fragment on a desktop. */
  static Browser page(String fragment) {
    return browser().on(Browser.DESKTOP, false).go(at("/" + fragment));
  }

  static Catalog catalog(LocalDate day) {
    return Dataset.canonical().asOf(day, CLOCK);
  }

  /** Follows a link or presses a button, and waits until this condition is true. */
  static void click(Browser page, String selector, String condition) {
    page.find(selector).click();
    page.until("return " + condition);
    page.settled();
  }

  /** The condition that a view with this heading is shown. */
  static String heading(String id) {
    return "document.querySelector('main h2')?.id === '" + id + "'";
  }

  /** The condition that the panel is open. */
  static final String PANEL = "document.getElementById('panel').open";

  static String focused(Browser page) {
    return page.text("return document.activeElement.dataset.cell");
  }

  static long shownCells(Browser page) {
    return page.number(
        "return [...document.querySelectorAll('#grid td button')]"
            + ".filter(cell => !cell.disabled && cell.checkVisibility()).length");
  }

  /** A way to use the page. */
  enum Use {
    MOUSE,
    KEYBOARD,
    PHONE;

    /** Opens the page with this fragment on the screen of this use. */
    Browser page(String fragment) {
      Browser.Screen screen = this == PHONE ? Browser.PHONE : Browser.DESKTOP;
      return browser().on(screen, false).go(at("/" + fragment));
    }

    /** Follows a link, presses a button or ticks a box; waits until this condition is true. */
    void choose(Browser page, String selector, String condition) {
      if (this == KEYBOARD) {
        page.tabTo(selector);
        boolean isBox =
            Boolean.TRUE.equals(
                page.run("return document.activeElement.matches('[type=checkbox]')"));
        page.press(isBox ? Keys.SPACE : Keys.ENTER);
      } else {
        page.run(
            "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", selector);
        page.find(selector).click();
      }
      page.until("return " + condition);
      page.settled();
    }

    /** Opens the panel of a role, from the keyboard with the arrow keys. */
    void openRole(Browser page, String cell) {
      if (this == KEYBOARD) {
        page.tabTo("#grid td button");
        page.run("document.querySelector(arguments[0]).focus()", "[data-cell='" + cell + "']");
        page.press(Keys.ENTER);
        page.until("return " + PANEL);
        page.settled();
      } else {
        choose(page, "[data-cell='" + cell + "']", PANEL);
      }
    }
  }
}
