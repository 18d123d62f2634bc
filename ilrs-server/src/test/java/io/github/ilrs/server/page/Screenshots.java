package io.github.ilrs.server.page;

import static java.util.Map.entry;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Takes screenshots of every view for review, on a desktop and on a phone, light and dark, on the
 * day of the data; two of them are in the README. It runs only if it is named.
 */
class Screenshots {
  private static final Path ALL = Path.of("target", "screenshots");
  private static final Path FOR_README = Path.of("..", "docs");

  private static final Browser.Screen SMALL_DESKTOP = new Browser.Screen(1100, 900, false);

  /** The maximum size of a picture in the README. */
  private static final int MAX_BYTES = 200_000;

  private static final Map<String, String> VIEWS =
      Map.ofEntries(
          entry("board", "/"),
          entry("board-2023", "/#view=board&day=2023-11-01"),
          entry("panel", "/#view=board&day=2023-11-01&cell=CE-8/D"),
          entry("panel-today", "/#view=board&cell=CE-7/A"),
          entry("filtered", "/#view=board&category=D&joinable=true"),
          entry("roadmap", "/#view=roadmap"),
          entry("roadmap-2022", "/#view=roadmap&day=2022-01-15"),
          entry("changes", "/#view=changes"),
          entry("delays", "/#view=delays"),
          entry("mission", "/#view=item&id=LUNA-27"),
          entry("about", "/#view=about"),
          entry("participants", "/#view=participants"),
          entry("discrepancies", "/#view=discrepancies"),
          entry("docs", "/docs"));

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
      Files.createDirectories(FOR_README);
      for (String view : List.of("board", "roadmap")) {
        browser.on(SMALL_DESKTOP, false).go(server.uri().resolve("/#view=" + view));
        byte[] picture = browser.picture();
        assertTrue(picture.length <= MAX_BYTES, view + " has " + picture.length + " bytes");
        Files.write(FOR_README.resolve(view + ".png"), picture);
      }
    }
  }
}
