package io.github.ilrs.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.json.IlrsJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** A rule, an operation and where to apply it; a star stands for any item of a list. */
  private static final List<Breakage> BREAKAGES =
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
      references-resolve unknown /cells/*/citations/0/source
      references-resolve unknown /missions/*/statements/0/citation/source
      references-resolve unknown /missions/*/leads/*
      references-resolve unknown /contacts/*/organization
      references-resolve unknown /contacts/*/missions/*
      references-resolve unknown /phases/*/missions/*
      references-resolve unknown /calls/*/mission
      references-resolve unknown /payloads/*/mission
      cited clear /missions/*/citations
      cited clear /cells/*/citations
      cited clear /contacts/*/citations
      cited clear /phases/*/citations
      cited clear /calls/*/citations
      cited clear /participants/*/statements
      categories-complete remove /categories/*
      categories-complete repeat /categories/*
      categories-complete reverse /categories
      matrix-total remove /cells/*
      matrix-total repeat /cells/*
      closed-means-no-forms clear /cells/*/forms
      footnotes-symmetric clear /cells/*/linkedMissions
      one-phase-per-mission clear /phases/*/missions
      one-phase-per-mission repeat /phases/*/missions/*
      in-order reverse /phases
      graded-by-publisher remove /publishers/*
      graded-by-publisher repeat /publishers/*
      calls-cover-open-cells clear /calls/*/cells
      references-resolve state-unknown-lead /missions/*/statements/*
      statement-terms state-no-term /missions/*/statements/*
      nothing-derived-stated state-availability /missions/*/statements/*
      nothing-derived-stated state-status /missions/*/statements/*
      """
          .lines()
          .map(line -> line.split(" ", 3))
          .map(words -> new Breakage(words[0], words[1], words[2]))
          .toList();

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
    for (int i = 0; i < BREAKAGES.size(); i++) {
      Breakage breakage = BREAKAGES.get((first + i) % BREAKAGES.size());
      Optional<Broken> broken = breakage.apply(document, place);
      if (broken.isPresent()) {
        return broken.get();
      }
    }
    throw new IllegalStateException("Nothing to break in " + document);
  }

  private record Breakage(String rule, String operation, String pattern) {
    Optional<Broken> apply(DatasetDocument original, int place) {
      JsonNode document = JSON.valueToTree(original);
      List<String> places = List.of("");
      for (String step : pattern.substring(1).split("/", -1)) {
        List<String> next = new ArrayList<>();
        for (String parent : places) {
          for (int i = 0; i < (step.equals("*") ? document.at(parent).size() : 1); i++) {
            next.add(parent + "/" + (step.equals("*") ? i : step));
          }
        }
        places = next;
      }
      List<String> possible =
          places.stream().filter(path -> isPossible(document.at(path))).toList();
      if (possible.isEmpty()) {
        return Optional.empty();
      }
      String path = possible.get(place % possible.size());
      change(document, path);
      try {
        return Optional.of(
            new Broken(
                rule, operation + " " + path, JSON.treeToValue(document, DatasetDocument.class)));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("Cannot " + operation + " " + path, e);
      }
    }

    private boolean isPossible(JsonNode target) {
      return switch (operation) {
        case "clear" -> !target.isEmpty();
        case "reverse" -> target.size() > 1;
        default -> !target.isMissingNode();
      };
    }

    private void change(JsonNode document, String path) {
      int slash = path.lastIndexOf('/');
      JsonNode parent = document.at(path.substring(0, slash));
      String last = path.substring(slash + 1);
      switch (operation) {
        case "remove" -> ((ArrayNode) parent).remove(Integer.parseInt(last));
        case "repeat" -> ((ArrayNode) parent).add(parent.get(Integer.parseInt(last)));
        case "clear" -> ((ObjectNode) parent).putArray(last);
        case "reverse" -> {
          ArrayNode list = (ArrayNode) parent.get(last);
          for (int i = list.size() - 2; i >= 0; i--) {
            list.add(list.remove(i));
          }
        }
        case "state-unknown-lead" -> state(document.at(path), "lead", "NO-SUCH-ID");
        case "state-no-term" -> state(document.at(path), "prospect", "It may fly.");
        case "state-availability" -> state(document.at(path), "availability", "offered");
        case "state-status" -> state(document.at(path), "status", "operating");
        default -> {
          String unknown = last.equals("source") ? "no-such-source" : "NO-SUCH-ID";
          if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(last), unknown);
          } else {
            ((ObjectNode) parent).put(last, unknown);
          }
        }
      }
    }

    private static void state(JsonNode statement, String property, String value) {
      ((ObjectNode) statement)
          .put("property", property)
          .put("value", value)
          .remove(List.of("event", "landingSite"));
    }
  }
}
