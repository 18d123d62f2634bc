package io.github.ilrs.server;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.server.contract.Contract;
import io.github.ilrs.server.http.Freshness;
import io.github.ilrs.server.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The files of the page and of the API reference. */
final class PageFiles {
  /** Allows only scripts, styles and requests of the same origin, and none inline. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** The files that a browser opens as documents; the policy of a document covers all it loads. */
  private static final Pattern DOCUMENT = Pattern.compile("\\.(html|svg)$");

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  /** The path of the page that is shown instead of a missing one. */
  static final String NOT_FOUND = "/docs/not-found";

  private static final String NOT_FOUND_PAGE =
      Html.document(
          "Page not found",
          "There is nothing at this address.",
          """
          <main>
          <h1>Page not found</h1>
          <p>There is nothing at this address. What a partner can still join is on the <a href="/">board</a>; the endpoints of
          the API are in the <a href="/docs">API reference</a>.</p>
          </main>
          """);

  private static final List<String> NAMES =
      List.of(
          "about.js",
          "answer.js",
          "api.js",
          "board.js",
          "change.js",
          "changes.js",
          "dates.js",
          "day.js",
          "delays.js",
          "discrepancies.js",
          "docs.css",
          "dom.js",
          "drawing.js",
          "early.js",
          "entries.js",
          "filters.js",
          "grid.js",
          "icon.svg",
          "item.js",
          "itemmission.js",
          "itemothers.js",
          "itemsource.js",
          "join.js",
          "lang.js",
          "links.js",
          "news.js",
          "page.css",
          "page.js",
          "panel.js",
          "participants.js",
          "roadmap.js",
          "role.js",
          "search.js",
          "sources.js",
          "state.js",
          "views.css",
          "vocabulary.js");

  /** Where the page describes the dataset; data, which the policy does not restrict. */
  private static final String NO_DESCRIPTION = "<script type=\"application/ld+json\">{}</script>";

  private PageFiles() {}

  /**
   * Returns the responses with all files, by path. A file is read with the first request for it.
   *
   * @param contract described by the API reference
   * @param dataset described on the page
   */
  static Map<String, Supplier<Response>> byPath(Contract contract, Dataset dataset) {
    Map<String, Supplier<Response>> files = new TreeMap<>();
    files.put("/", new Lazy<>(() -> page(dataset)));
    files.put("/docs", new Lazy<>(() -> generated(new ReferencePage(contract).html())));
    files.put("/docs/problems", new Lazy<>(() -> generated(ProblemsPage.html())));
    files.put(NOT_FOUND, new Lazy<>(() -> generated(NOT_FOUND_PAGE)));
    for (String name : NAMES) {
      files.put("/page/" + name, new Lazy<>(() -> file(name, read(name))));
    }
    return Map.copyOf(files);
  }

  private static Response page(Dataset dataset) {
    String page = new String(read("index.html"), StandardCharsets.UTF_8);
    String described =
        page.replace(NO_DESCRIPTION, NO_DESCRIPTION.replace("{}", DatasetDescription.of(dataset)));
    return file("index.html", described.getBytes(StandardCharsets.UTF_8));
  }

  private static Response generated(String html) {
    return file("generated.html", html.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] read(String name) {
    try (InputStream file = PageFiles.class.getResourceAsStream("page/" + name)) {
      if (file == null) {
        throw new IllegalStateException("Missing file of the page: " + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the file of the page " + name, e);
    }
  }

  private static Response file(String name, byte[] bytes) {
    // Scripts of other origins need no header of these files; the page has twenty of them.
    Response file =
        Response.document(mediaType(name), bytes, Freshness.REVALIDATE)
            .withOperation("page")
            .with("Access-Control-Expose-Headers", "");
    return DOCUMENT.matcher(name).find()
        ? file.with("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        : file;
  }

  private static String mediaType(String name) {
    return Optional.ofNullable(MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
        .orElseThrow(() -> new IllegalStateException("No media type for " + name));
  }
}
