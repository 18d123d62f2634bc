package io.github.ilrs.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.server.IlrsServer;
import io.github.ilrs.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Pictures of every view, on a desk and on a phone, light and dark, on the day of the data, to be
 * looked at; two of them are the README's. No part of the tests: it runs only when it is named.
 */
class Screenshots {
  private static final Path ALL = Path.of("target", "screenshots");
  private static final Path OF_THE_README = Path.of("..", "docs");

  /** Small enough for a README. */
  private static final Browser.Screen SMALL_DESK = new Browser.Screen(1100, 900, false);

  /** More would weigh on whoever opens the README. */
  private static final int MOST_BYTES = 200_000;

  private static final Map<String, String> VIEWS = views();

  private static Map<String, String> views() {
    Map<String, String> views = new LinkedHashMap<>();
    views.put("board", "/");
    views.put("board-2023", "/#view=board&day=2023-11-01");
    views.put("panel", "/#view=board&day=2023-11-01&cell=CE-8/D");
    views.put("panel-today", "/#view=board&cell=CE-7/A");
    views.put("filtered", "/#view=board&category=D&joinable=true");
    views.put("roadmap", "/#view=roadmap");
    views.put("roadmap-2022", "/#view=roadmap&day=2022-01-15");
    views.put("slips", "/#view=slips");
    views.put("participants", "/#view=participants");
    views.put("discrepancies", "/#view=discrepancies");
    views.put("docs", "/docs");
    return views;
  }

  @Test
  void take() throws IOException {
    Clock day =
        Clock.fixed(
            Dataset.canonical().dataDate().atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    try (IlrsServer server = IlrsServer.start(ServerOptions.builder().port(0).clock(day).build());
        Browser browser = Browser.open().orElseThrow()) {
      Files.createDirectories(ALL);
      for (boolean dark : new boolean[] {false, true}) {
        for (Browser.Screen screen : List.of(Browser.DESKTOP, Browser.PHONE)) {
          for (Map.Entry<String, String> view : VIEWS.entrySet()) {
            String name =
                view.getKey() + (screen.mobile() ? "-phone" : "") + (dark ? "-dark" : "") + ".png";
            browser.on(screen, dark).go(server.uri().resolve(view.getValue()));
            Files.write(ALL.resolve(name), browser.picture());
            assertEquals(List.of(), browser.complaints(), name);
          }
        }
      }
      Files.createDirectories(OF_THE_README);
      for (String view : List.of("board", "roadmap")) {
        browser.on(SMALL_DESK, false).go(server.uri().resolve("/#view=" + view));
        byte[] picture = browser.picture();
        assertTrue(picture.length <= MOST_BYTES, view + " has " + picture.length + " bytes");
        Files.write(OF_THE_README.resolve(view + ".png"), picture);
      }
    }
  }
}
