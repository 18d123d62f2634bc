package io.github.ilrs.server;

/** What the generated HTML documents have in common. */
final class Html {
  private Html() {}

  /** Returns a document in the look of the page. */
  static String document(String title, String description, String main) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="description" content="%s">
    <title>%s · ILRS</title>
    <link rel="icon" href="/page/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/page/page.css">
    <link rel="stylesheet" href="/page/docs.css">
    </head>
    <body class="docs">
    <header class="head">
    <p class="eyebrow">International Lunar Research Station (ILRS) · independent and unofficial</p>
    <nav aria-label="Site"><a href="/">Board</a> <a href="/#view=changes">What changed</a> <a href="/#view=roadmap">Roadmap</a>
    <a href="/#view=participants">Participants</a> <a href="/docs">API reference</a> <a href="/docs/problems">Problems</a>
    <a href="/openapi.yaml">OpenAPI file</a> <a href="/#view=about">About</a></nav>
    </header>
    %s</body>
    </html>
    """
        .formatted(escaped(description), escaped(title), main);
  }

  /** Returns a text with the characters that HTML gives a meaning escaped. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
