package io.github.ilrs.server;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Converts the Markdown of the contract to HTML: headings, paragraphs, lists, tables, code and
 * emphasis.
 */
final class Markdown {
  private static final Pattern BLOCKS = Pattern.compile("\\n\\s*\\n");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern EMPHASIS = Pattern.compile("(?<![\\w*])\\*([^*\\s][^*]*)\\*");

  private Markdown() {}

  /** Returns the blocks of a text. */
  static String blocks(String text) {
    return BLOCKS
        .splitAsStream(text.strip())
        .map(Markdown::block)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Returns a text without blocks. */
  static String inline(String text) {
    String coded = CODE.matcher(Html.escaped(text.strip())).replaceAll("<code>$1</code>");
    return EMPHASIS.matcher(coded).replaceAll("<em>$1</em>");
  }

  private static String block(String block) {
    if (block.startsWith("## ")) {
      String[] parts = block.split("\n", 2);
      String heading = "<h3>" + inline(parts[0].substring(3)) + "</h3>\n";
      return parts.length == 1 ? heading : heading + block(parts[1]);
    }
    if (block.startsWith("- ")) {
      return Stream.of(block.substring(2).split("\n- "))
          .map(item -> "<li>" + inline(item) + "</li>\n")
          .collect(Collectors.joining("", "<ul>\n", "</ul>"));
    }
    return block.startsWith("|") ? table(block.lines().toList()) : "<p>" + inline(block) + "</p>";
  }

  private static String table(List<String> lines) {
    return lines.stream()
        .skip(2)
        .map(line -> row(line, "td"))
        .collect(
            Collectors.joining(
                "",
                "<table class=\"plain\">\n<thead>\n"
                    + row(lines.get(0), "th")
                    + "</thead>\n<tbody>\n",
                "</tbody>\n</table>"));
  }

  private static String row(String line, String cell) {
    String content = line.strip().replaceAll("^\\||\\|$", "");
    return Stream.of(content.split("\\|"))
        .map(each -> "<%1$s>%2$s</%1$s>".formatted(cell, inline(each)))
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }
}
