package io.github.ilrs.export;

import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.ChangeKind;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import java.io.StringWriter;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes changes as an Atom feed (RFC 4287), newest first.
 *
 * <pre>{@code
 * Dataset ilrs = Dataset.canonical();
 * LocalDate today = LocalDate.now(ZoneOffset.UTC);
 * List<Change> changes = ilrs.changes(Dataset.FIRST_DAY, today);
 * URI self = URI.create("https://ilrs.example/changes.atom");
 * String feed = ChangeFeed.of(today, changes, ilrs.document().sources(), self);
 * }</pre>
 *
 * <ul>
 *   <li>The changes of one kind to one property of one subject on one day are one entry. Its id is
 *       derived from these four alone, so that it stays the same when more is known.
 *   <li>The title of an entry has at most 120 characters; its content has everything. Its link
 *       leads to the first cited source that is on the web.
 *   <li>An entry is dated by the day that its changes take effect, the feed by its newest entry.
 *   <li>Characters that XML 1.0 cannot represent are replaced by U+FFFD.
 * </ul>
 */
public final class ChangeFeed {
  /** The media type of the file. */
  public static final String MEDIA_TYPE = "application/atom+xml; charset=utf-8";

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final String TAG = "tag:ilrs.github.io,2026:";
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private static final int MAX_TITLE = 120;

  private final XMLStreamWriter xml;
  private final Map<SourceId, URI> addresses;

  private ChangeFeed(XMLStreamWriter xml, Map<SourceId, URI> addresses) {
    this.xml = xml;
    this.addresses = addresses;
  }

  /**
   * Returns the feed with these changes.
   *
   * @param asOf the last day that the changes are from, in UTC; it dates a feed without entries
   * @param changes the changes, oldest first
   * @param sources the sources that entries link to; others may be missing
   * @param self the address of the feed; its query distinguishes the ids of feeds with different
   *     filters
   */
  public static String of(LocalDate asOf, List<Change> changes, List<Source> sources, URI self) {
    Map<SourceId, URI> addresses = new HashMap<>();
    sources.forEach(source -> source.url().ifPresent(url -> addresses.put(source.id(), url)));
    StringWriter file = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file);
      new ChangeFeed(xml, addresses).feed(asOf, changes, self);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing to memory cannot fail", e);
    }
    return file.toString();
  }

  private void feed(LocalDate asOf, List<Change> changes, URI self) throws XMLStreamException {
    Map<String, List<Change>> byId = new LinkedHashMap<>();
    for (Change change : changes) {
      byId.computeIfAbsent(id(change), id -> new ArrayList<>()).add(change);
    }
    List<Map.Entry<String, List<Change>>> entries = new ArrayList<>(byId.entrySet());
    Collections.reverse(entries);
    LocalDate newest = changes.stream().map(Change::on).max(Comparator.naturalOrder()).orElse(asOf);

    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    element(
        "id",
        TAG + "changes" + Optional.ofNullable(self.getRawQuery()).map(q -> "?" + q).orElse(""));
    element("title", "International Lunar Research Station: changes");
    element("updated", timestamp(newest));
    xml.writeStartElement("author");
    element("name", "ilrs");
    xml.writeEndElement();
    link("self", self);
    xml.writeAttribute("type", "application/atom+xml");
    for (Map.Entry<String, List<Change>> entry : entries) {
      entry(entry.getKey(), entry.getValue());
    }
    xml.writeEndDocument();
  }

  private void entry(String id, List<Change> changes) throws XMLStreamException {
    Change first = changes.get(0);
    xml.writeStartElement("entry");
    element("id", id);
    element("title", shortened(first.subject() + ": " + joined(changes, "; ", ChangeFeed::title)));
    element("updated", timestamp(first.on()));
    Optional<URI> source =
        changes.stream()
            .flatMap(change -> Stream.ofNullable(addresses.get(change.citation().source())))
            .findFirst();
    if (source.isPresent()) {
      link("alternate", source.get());
    }
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", first.property().id());
    xml.writeStartElement("content");
    xml.writeAttribute("type", "text");
    xml.writeCharacters(valid(joined(changes, "\n", ChangeFeed::content)));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static String id(Change change) {
    return TAG
        + String.join(
            "/",
            "change",
            change.subjectKind().id(),
            change.subject(),
            change.property().id(),
            change.on().toString(),
            change.kind().id());
  }

  private static String title(Change change) {
    boolean confirmed = change.kind() == ChangeKind.CONFIRMED;
    String value = confirmed ? "confirmed: " + confirmed(change) : change.to();
    return change.event().isPresent() ? value : change.property().id() + " " + value;
  }

  /** The value in force, which stays, and what the source says if it is less precise. */
  private static String confirmed(Change change) {
    String said = change.to();
    return change
        .from()
        .filter(inForce -> !inForce.equals(said))
        .map(inForce -> inForce + " (the source says " + said + ")")
        .orElse(said);
  }

  private static String shortened(String title) {
    return title.codePointCount(0, title.length()) <= MAX_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, MAX_TITLE - 1)).stripTrailing() + "…";
  }

  private static String content(Change change) {
    Citation citation = change.citation();
    return "%s, %s: %s (%s: %s)"
        .formatted(
            change.property().id(),
            change.kind().id(),
            change.kind() == ChangeKind.CONFIRMED
                ? confirmed(change)
                : change.from().map(from -> from + " → ").orElse("") + change.to(),
            citation.source(),
            citation.locator());
  }

  private static String joined(
      List<Change> changes, String separator, Function<Change, String> text) {
    return changes.stream().map(text).distinct().collect(Collectors.joining(separator));
  }

  private static String timestamp(LocalDate day) {
    return day + "T00:00:00Z";
  }

  private void link(String relation, URI target) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", target.toASCIIString());
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(valid(text));
    xml.writeEndElement();
  }

  private static String valid(String text) {
    return NOT_XML.matcher(text).replaceAll("\uFFFD");
  }
}
