package io.github.ilrs.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Event;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementStanding;
import io.github.ilrs.model.time.PartialDate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code second-transcription.txt} holds facts of the dataset a second time, typed from the
 * sources, never from the dataset.
 */
final class SecondTranscription {
  private static final List<List<String>> ROWS = rows("second-transcription.txt");

  private SecondTranscription() {}

  /** Returns the rows of a file: cells separated by {@code |}, without comments. */
  static List<List<String>> rows(String file) {
    try (InputStream in = SecondTranscription.class.getResourceAsStream(file)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the rows that a dataset does not have, given as a document and as its JSON. */
  static List<List<String>> objections(DatasetDocument dataset, JsonNode json) {
    Map<String, List<Statement>> histories = new HashMap<>();
    histories.put("ILRS", dataset.programme().statements());
    dataset.missions().forEach(m -> histories.put(m.id().id(), m.statements()));
    dataset.participants().forEach(p -> histories.put(p.id(), p.statements()));
    dataset.payloads().forEach(p -> histories.put(p.id(), p.statements()));
    dataset.sites().forEach(s -> histories.put(s.id(), s.statements()));
    Map<String, Source> sources = new HashMap<>();
    dataset.sources().forEach(s -> sources.put(s.id().id(), s));
    List<List<String>> objections = new ArrayList<>();
    for (List<String> row : ROWS) {
      Source source = sources.get(row.get(1));
      boolean held =
          switch (row.get(0)) {
            case "source" -> source != null && is(row, source);
            case "reading" -> isRead(row, dataset.discrepancies());
            case "field" -> says(row.get(4), fields(row, json));
            default ->
                histories.getOrDefault(row.get(0), List.of()).stream().anyMatch(s -> is(row, s));
          };
      if (!held) {
        objections.add(row);
      }
    }
    return objections;
  }

  private static boolean isRead(List<String> row, List<Discrepancy> discrepancies) {
    return discrepancies.stream()
        .filter(discrepancy -> discrepancy.id().equals(row.get(1)))
        .flatMap(discrepancy -> discrepancy.readings().stream())
        .filter(reading -> reading.citation().source().id().equals(row.get(3)))
        .anyMatch(reading -> says(row.get(2), reading.value()));
  }

  /** The values of the fields of a record, as text. */
  private static String fields(List<String> row, JsonNode json) {
    JsonNode found = json;
    for (String step : (row.get(1) + "/" + row.get(2)).split("/", -1)) {
      found = found.isArray() ? item(found, step) : step.isEmpty() ? found : found.path(step);
    }
    JsonNode record = found;
    return text(Arrays.stream(row.get(3).split(" ")).map(record::path), "; ");
  }

  private static JsonNode item(JsonNode list, String id) {
    for (JsonNode item : list) {
      for (String key : List.of("id", "code", "number", "organization", "date")) {
        if (item.has(key)) {
          if (item.path(key).asText().equals(id)) {
            return item;
          }
          break;
        }
      }
    }
    return MissingNode.getInstance();
  }

  private static String text(Stream<JsonNode> nodes, String separator) {
    return nodes
        .map(
            node ->
                node.isContainerNode()
                    ? text(node.valueStream(), node.isArray() ? "; " : " ")
                    : node.asText())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(separator));
  }

  /** A source: publisher, publication date, grade, address. */
  private static boolean is(List<String> row, Source source) {
    return source.publisher().equals(row.get(2))
        && source.published().map(PartialDate::toString).orElse("-").equals(row.get(3))
        && source.reliability().toString().equals(row.get(4))
        && source.url().map(Object::toString).orElse("-").equals(row.get(5));
  }

  /** A statement: property, value, publication date, source, grade, and "rejected" if it is. */
  private static boolean is(List<String> row, Statement statement) {
    boolean rejected = row.size() > 6 && row.get(6).equals("rejected");
    return statement.property().toString().equals(row.get(1))
        && says(row.get(2), statement)
        && statement.publishedOn().map(PartialDate::toString).orElse("-").equals(row.get(3))
        && statement.citation().source().id().equals(row.get(4))
        && statement.reliability().toString().equals(row.get(5))
        && statement.standing()
            == (rejected ? StatementStanding.REJECTED : StatementStanding.ADOPTED);
  }

  private static boolean says(String text, Statement statement) {
    if (statement.event().isEmpty()) {
      return says(text, statement.value());
    }
    Event event = statement.event().get();
    String when = event.kind() + " " + event.date();
    return says(text.contains("…") ? text : text + "…", statement.value())
        && text.split("…", 2)[0].strip().equals(when);
  }

  /** Each part between ellipses is in the text; what precedes the first one begins it. */
  private static boolean says(String parts, String text) {
    List<String> each = Arrays.stream(parts.split("…", -1)).map(String::strip).toList();
    return each.size() == 1
        ? text.equals(parts)
        : text.startsWith(each.get(0)) && each.stream().allMatch(text::contains);
  }
}
