package io.github.ilrs.testkit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.json.IlrsJson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Datasets that are deliberately broken, to test what your code does with an {@link
 * io.github.ilrs.model.InvalidDatasetException}. Each violates a known structural rule, and
 * possibly others.
 */
public final class BrokenDatasets {
  private static final JsonMapper JSON = IlrsJson.mapper();

  /** What breaks any dataset in which it is possible. */
  static final List<Breakage> BREAKAGES =
      Breakage.parse(
          """
          ids-unique repeat /sources/*
          ids-unique repeat /organizations/*
          ids-unique repeat /missions/*
          ids-unique repeat /objectives/*
          ids-unique repeat /facilities/*
          ids-unique repeat /cooperationDomains/*
          ids-unique repeat /phases/*
          ids-unique repeat /phases/*/stages/*
          ids-unique repeat /participants/*
          ids-unique repeat /calls/*
          ids-unique repeat /payloads/*
          ids-unique repeat /sites/*
          ids-unique repeat /discrepancies/*
          references-resolve set /cells/*/citations/0/source "no-such-source"
          references-resolve set /missions/*/statements/0/citation/source "no-such-source"
          references-resolve set /missions/*/leads/* "NO-SUCH-ID"
          references-resolve set /contacts/*/organization "NO-SUCH-ID"
          references-resolve set /contacts/*/missions/* "NO-SUCH-ID"
          references-resolve set /phases/*/missions/* "NO-SUCH-ID"
          references-resolve set /calls/*/mission "NO-SUCH-ID"
          references-resolve set /payloads/*/mission "NO-SUCH-ID"
          references-resolve set /discrepancies/*/subject "NO-SUCH-ID"
          cited set /missions/*/citations []
          cited set /cells/*/citations []
          cited set /contacts/*/citations []
          cited set /phases/*/citations []
          cited set /calls/*/citations []
          cited set /participants/*/statements []
          categories-complete remove /categories/*
          categories-complete repeat /categories/*
          categories-complete reverse /categories
          matrix-total remove /cells/*
          matrix-total repeat /cells/*
          closed-means-no-forms set /cells/*/forms []
          footnotes-symmetric set /cells/*/linkedMissions []
          one-phase-per-mission set /phases/*/missions []
          one-phase-per-mission repeat /phases/*/missions/*
          in-order reverse /phases
          graded-by-publisher remove /publishers/*
          graded-by-publisher repeat /publishers/*
          calls-cover-open-cells set /calls/*/cells []
          calls-cover-open-cells repeat /calls/*/cells/*
          references-resolve set /missions/*/statements/0 {"property": "lead", "value": "NO-SUCH-ID", "reliability": "official", "standing": "adopted", "citation": {"source": "guide", "locator": "-"}}
          statement-terms set /missions/*/statements/0 {"property": "prospect", "value": "It may fly.", "reliability": "official", "standing": "adopted", "citation": {"source": "guide", "locator": "-"}}
          nothing-derived-stated set /missions/*/statements/0 {"property": "availability", "value": "offered", "reliability": "official", "standing": "adopted", "citation": {"source": "guide", "locator": "-"}}
          nothing-derived-stated set /missions/*/statements/0 {"property": "status", "value": "operating", "reliability": "official", "standing": "adopted", "citation": {"source": "guide", "locator": "-"}}
          """);

  private BrokenDatasets() {}

  /**
   * A broken document.
   *
   * @param rule the name of a structural rule that it violates
   * @param change the operation and where it was applied, such as {@code remove /cells/3}
   * @param document the document; {@code Dataset.of} rejects it
   */
  public record Broken(String rule, String change, DatasetDocument document) {}

  /** Returns generated documents, each broken in one way. */
  public static Arbitrary<Broken> documents() {
    return documents(DatasetArbitraries.documents());
  }

  /** Returns these documents, each broken in one way. */
  public static Arbitrary<Broken> documents(Arbitrary<DatasetDocument> documents) {
    return Combinators.combine(
            documents,
            Arbitraries.integers().between(0, BREAKAGES.size() - 1),
            Arbitraries.integers().between(0, 1_000))
        .as(BrokenDatasets::broken)
        .withoutEdgeCases();
  }

  /** Applies the first breakage that is possible in the document, starting with a given one. */
  private static Broken broken(DatasetDocument document, int first, int place) {
    JsonNode json = JSON.valueToTree(document);
    for (int i = 0; i < BREAKAGES.size(); i++) {
      Breakage breakage = BREAKAGES.get((first + i) % BREAKAGES.size());
      List<JsonPointer> possible = breakage.places(json);
      if (!possible.isEmpty()) {
        JsonPointer at = possible.get(place % possible.size());
        return new Broken(breakage.rule, breakage.operation + " " + at, breakage.at(at, document));
      }
    }
    throw new IllegalStateException("Nothing to break in " + document);
  }

  /**
   * A rule, and an operation on the JSON of a document that violates it.
   *
   * @param path where; a star stands for any item of a list
   * @param value what {@code set} puts there
   */
  record Breakage(String rule, String operation, String path, String value) {
    static List<Breakage> parse(String lines) {
      return lines
          .lines()
          .map(line -> line.split(" ", 4))
          .map(
              words -> new Breakage(words[0], words[1], words[2], words.length > 3 ? words[3] : ""))
          .toList();
    }

    /** The places where the operation is possible. */
    List<JsonPointer> places(JsonNode document) {
      List<JsonPointer> places = List.of(JsonPointer.empty());
      for (String step : path.substring(1).split("/", -1)) {
        List<JsonPointer> next = new ArrayList<>();
        for (JsonPointer place : places) {
          if (step.equals("*")) {
            IntStream.range(0, document.at(place).size())
                .forEach(i -> next.add(place.appendIndex(i)));
          } else {
            next.add(place.append(JsonPointer.compile("/" + step)));
          }
        }
        places = next;
      }
      return places.stream().filter(place -> isPossible(document, place)).toList();
    }

    private boolean isPossible(JsonNode document, JsonPointer place) {
      JsonNode target = document.at(place);
      return switch (operation) {
        case "set" ->
            (document.at(place.head()).isObject() || !target.isMissingNode())
                && !target.equals(replacement());
        case "reverse" -> target.size() > 1;
        default -> !target.isMissingNode();
      };
    }

    private JsonNode replacement() {
      try {
        return JSON.readTree(value);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(value, e);
      }
    }

    DatasetDocument at(JsonPointer place, DatasetDocument original) {
      JsonNode document = JSON.valueToTree(original);
      JsonNode parent = document.at(place.head());
      int index = place.last().getMatchingIndex();
      switch (operation) {
        case "remove" -> ((ArrayNode) parent).remove(index);
        case "repeat" -> ((ArrayNode) parent).add(parent.get(index));
        case "reverse" -> {
          ArrayNode list = (ArrayNode) document.at(place);
          for (int i = list.size() - 2; i >= 0; i--) {
            list.add(list.remove(i));
          }
        }
        default -> {
          if (parent instanceof ArrayNode list) {
            list.set(index, replacement());
          } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), replacement());
          }
        }
      }
      try {
        return JSON.treeToValue(document, DatasetDocument.class);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("Cannot " + operation + " " + place, e);
      }
    }
  }
}
