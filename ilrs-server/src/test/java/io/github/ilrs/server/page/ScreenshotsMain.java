package io.github.ilrs.server.page;

import io.github.ilrs.server.IlrsServer;
import io.github.ilrs.server.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes a picture of every view, on a desk and on a phone, light and dark. */
final class ScreenshotsMain {
  private static final Map<String, String> VIEWS = views();

  private ScreenshotsMain() {}

  private static Map<String, String> views() {
    Map<String, String> views = new LinkedHashMap<>();
    views.put("board", "/");
    views.put("board-2023", "/#view=board&day=2023-11-01");
    views.put("panel", "/#view=board&day=2023-11-01&cell=CE-8/D");
    views.put("filtered", "/#view=board&category=D&joinable=true");
    views.put("roadmap", "/#view=roadmap");
    views.put("slips", "/#view=slips");
    views.put("participants", "/#view=participants");
    views.put("discrepancies", "/#view=discrepancies");
    views.put("docs", "/docs");
    return views;
  }

  /** Writes into the folder named; further names choose views. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    List<String> chosen = List.of(args).subList(1, args.length);
    try (IlrsServer server = IlrsServer.start(ServerOptions.defaults().withPort(0));
        Browser browser = Browser.open().orElseThrow()) {
      for (Map.Entry<String, String> view : VIEWS.entrySet()) {
        if (chosen.isEmpty() || chosen.contains(view.getKey())) {
          for (boolean dark : new boolean[] {false, true}) {
            for (Browser.Screen screen : List.of(Browser.DESKTOP, Browser.PHONE)) {
              take(browser, screen, dark, server.uri().resolve(view.getValue()));
              Files.write(folder.resolve(name(view.getKey(), screen, dark)), browser.picture());
            }
          }
        }
      }
    }
  }

  private static void take(Browser browser, Browser.Screen screen, boolean dark, URI address) {
    browser.on(screen, dark).go(address);
    for (String complaint : browser.complaints()) {
      System.err.println(address + ": " + complaint);
    }
  }

  private static String name(String view, Browser.Screen screen, boolean dark) {
    return view + (screen.mobile() ? "-phone" : "") + (dark ? "-dark" : "") + ".png";
  }
}
