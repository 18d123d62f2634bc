package io.github.ilrs.server;

import io.github.ilrs.server.http.Answer;
import io.github.ilrs.server.http.Freshness;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of the page and of the API reference, by the paths that they are served at. A browser
 * may load what this server has, and nothing else.
 */
final class PageFiles {
  /** The page itself: no script, style or answer but our own, and none of them inline. */
  private static final String STRICT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private static final List<String> NAMES =
      List.of(
          "answers.js",
          "board.js",
          "charts.js",
          "d3/d3.min.js",
          "dates.js",
          "day.js",
          "discrepancies.js",
          "docs.css",
          "docs.js",
          "dom.js",
          "icon.svg",
          "page.css",
          "page.js",
          "panel.js",
          "participants.js",
          "roadmap.js",
          "slips.js",
          "sources.js",
          "state.js",
          "swagger-ui/swagger-ui-bundle.js",
          "swagger-ui/swagger-ui.css",
          "words.js");

  private PageFiles() {}

  /** All files by their paths, as answers. */
  static Map<String, Answer> byPath() {
    Map<String, Answer> files = new TreeMap<>();
    files.put("/", read("index.html"));
    files.put("/docs", read("docs.html"));
    for (String name : NAMES) {
      files.put("/page/" + name, read(name));
    }
    return Map.copyOf(files);
  }

  private static Answer read(String name) {
    try (InputStream file = PageFiles.class.getResourceAsStream("page/" + name)) {
      if (file == null) {
        throw new IllegalStateException("The page lacks its file " + name);
      }
      return Answer.document(mediaType(name), file.readAllBytes(), Freshness.WITH_THE_SERVER)
          .with("Content-Security-Policy", STRICT);
    } catch (IOException e) {
      throw new UncheckedIOException("The page's file " + name + " cannot be read", e);
    }
  }

  private static String mediaType(String name) {
    return Optional.ofNullable(MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
        .orElseThrow(() -> new IllegalStateException("What is " + name + "?"));
  }
}
