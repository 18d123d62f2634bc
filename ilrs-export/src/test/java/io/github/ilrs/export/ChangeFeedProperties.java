package io.github.ilrs.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.Source;
import java.io.StringReader;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** An independent parser reads the feed of any changes. */
class ChangeFeedProperties {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final URI SELF = URI.create("https://ilrs.example/v1/changes.atom?kind=replaced");

  private static final List<Source> SOURCES = Dataset.canonical().document().sources();

  private static String feed(List<Change> changes) {
    return ChangeFeed.of(DAY, changes, SOURCES, SELF);
  }

  private static Document parsed(String feed) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(feed)));
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static String text(Element parent, String name) {
    return elements(parent, name).get(0).getTextContent();
  }

  /** What a reader of XML sees: other line ends, and a sign for what XML cannot represent. */
  private static String seen(String text) {
    StringBuilder seen = new StringBuilder();
    text.codePoints().forEach(c -> seen.appendCodePoint(isXml(c) ? c : 0xFFFD));
    return seen.toString().replaceAll("\r\n?", "\n");
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && !(c >= 0xD800 && c < 0xE000) && (c & ~1) != 0xFFFE);
  }

  @Property(tries = 300)
  void aFeedOfAnyChangesIsWellFormedAndHasAllOfThem(@ForAll @Size(max = 8) List<Change> changes)
      throws Exception {
    Element feed = parsed(feed(changes)).getDocumentElement();

    Set<String> ids = new HashSet<>();
    Set<String> contents = new HashSet<>();
    for (Element entry : elements(feed, "entry")) {
      assertTrue(ids.add(text(entry, "id")), () -> text(entry, "id"));
      assertTrue(text(entry, "updated").matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00Z"));
      contents.add(text(entry, "content"));
      String title = text(entry, "title");
      assertTrue(title.codePointCount(0, title.length()) <= 120, title);
    }
    for (Change change : changes) {
      assertTrue(
          contents.stream()
              .anyMatch(
                  content ->
                      content.contains(seen(change.to()))
                          && content.contains(seen(change.citation().locator()))),
          change::toString);
    }
  }

  @Example
  void anEntryOfAConfirmationSaysWhichValueStays() throws Exception {
    Element entry =
        entry("tag:ilrs.github.io,2026:change/mission/CE-7/launch/2026-04-13/confirmed");

    String value = "confirmed: 2026-08 (the source says 2026-H2)";
    assertEquals("CE-7: launch " + value, text(entry, "title"));
    assertTrue(text(entry, "content").startsWith("launch, " + value + " (cosmoscience-2026-04-13"));
  }

  @Example
  void anEntryLinksToItsSourceIfThatIsOnTheWeb() throws Exception {
    Element entry =
        entry("tag:ilrs.github.io,2026:change/mission/CE-7/launch/2026-04-13/confirmed");
    String url =
        SOURCES.stream()
            .filter(source -> source.id().toString().equals("cosmoscience-2026-04-13"))
            .flatMap(source -> source.url().stream())
            .findFirst()
            .orElseThrow()
            .toASCIIString();

    Element link = elements(entry, "link").get(0);
    assertEquals("alternate", link.getAttribute("rel"));
    assertEquals(url, link.getAttribute("href"));
    String withoutSources =
        ChangeFeed.of(DAY, Dataset.canonical().changes(Dataset.FIRST_DAY, DAY), List.of(), SELF);
    assertEquals(1, elements(parsed(withoutSources).getDocumentElement(), "link").size());
  }

  private static Element entry(String id) throws Exception {
    List<Change> changes = Dataset.canonical().changes(Dataset.FIRST_DAY, DAY);
    return elements(parsed(feed(changes)).getDocumentElement(), "entry").stream()
        .filter(entry -> text(entry, "id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Property(tries = 20)
  void anEntryKeepsItsIdWhenMoreIsAskedForAndTheNewestIsFirst(@ForAll Catalog catalog)
      throws Exception {
    Dataset dataset = Dataset.of(catalog.document());
    LocalDate half =
        Dataset.FIRST_DAY.plusDays(
            (catalog.asOf().toEpochDay() - Dataset.FIRST_DAY.toEpochDay()) / 2);
    List<String> some = ids(dataset.changes(half, catalog.asOf()));
    List<String> all = ids(dataset.changes(Dataset.FIRST_DAY, catalog.asOf()));

    assertEquals(some, all.subList(0, some.size()));
  }

  private static List<String> ids(List<Change> changes) throws Exception {
    List<String> ids = new ArrayList<>();
    String newest = text(parsed(feed(changes)).getDocumentElement(), "updated");
    for (Element entry : elements(parsed(feed(changes)).getDocumentElement(), "entry")) {
      assertTrue(text(entry, "updated").compareTo(newest) <= 0);
      newest = text(entry, "updated");
      ids.add(text(entry, "id"));
    }
    return ids;
  }
}
