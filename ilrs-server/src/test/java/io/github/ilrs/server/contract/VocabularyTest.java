package io.github.ilrs.server.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.evidence.CaveatKind;
import io.github.ilrs.model.evidence.ChangeKind;
import io.github.ilrs.model.evidence.EventKind;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.evidence.Severity;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.evidence.StatementStanding;
import io.github.ilrs.model.evidence.SubjectKind;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.AvailabilityRule;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.partnership.Negotiator;
import io.github.ilrs.model.partnership.ParticipantKind;
import io.github.ilrs.model.partnership.ParticipantStatus;
import io.github.ilrs.model.partnership.PayloadStatus;
import io.github.ilrs.model.partnership.SubCategory;
import io.github.ilrs.model.partnership.UntilKind;
import io.github.ilrs.model.programme.MissionSeries;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.programme.OrganizationKind;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.programme.SiteStatus;
import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.server.OpenApi;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The vocabularies of the contract and of the model are the same. */
class VocabularyTest {
  private static final List<Class<? extends Term>> VOCABULARIES =
      List.of(
          Category.class,
          SubCategory.class,
          Phase.class,
          CooperationForm.class,
          Negotiator.class,
          MissionSeries.class,
          OrganizationKind.class,
          Reliability.class,
          ProblemCode.class,
          StatementProperty.class,
          StatementStanding.class,
          EventKind.class,
          SubjectKind.class,
          ChangeKind.class,
          MissionStatus.class,
          SiteStatus.class,
          ParticipantKind.class,
          ParticipantStatus.class,
          PayloadStatus.class,
          Availability.class,
          AvailabilityRule.class,
          UntilKind.class,
          CaveatKind.class,
          Severity.class);

  @Test
  void theContractAndTheModelHaveTheSameVocabularies() {
    Map<String, Set<String>> model = new TreeMap<>();
    for (Class<? extends Term> vocabulary : VOCABULARIES) {
      Term[] terms = vocabulary.getEnumConstants();
      boolean open = Arrays.stream(terms).anyMatch(Term::unrecognized);
      model.put(
          vocabulary.getSimpleName() + (open ? " x-extensible-enum" : " enum"),
          new TreeSet<>(
              Arrays.stream(terms).filter(t -> !t.unrecognized()).map(Term::id).toList()));
    }
    model.put("StageNumber enum", new TreeSet<>(List.of("1", "2")));

    Map<String, Set<String>> contract = new TreeMap<>();
    for (Map.Entry<String, JsonNode> schema :
        OpenApi.DOCUMENT.at("/components/schemas").properties()) {
      for (String keyword : List.of("enum", "x-extensible-enum")) {
        if (schema.getValue().has(keyword)) {
          Set<String> words = new TreeSet<>();
          schema.getValue().path(keyword).forEach(word -> words.add(word.asText()));
          contract.put(schema.getKey() + " " + keyword, words);
        }
      }
    }

    assertEquals(contract, model);
  }

  @Test
  void thePhasesHaveTheNumeralsOfTheContract() {
    List<String> numerals = Arrays.stream(Phase.values()).map(Phase::numeral).toList();
    JsonNode declared =
        OpenApi.DOCUMENT.at("/components/schemas/PhasePlan/properties/numeral/enum");

    for (int i = 0; i < numerals.size(); i++) {
      assertEquals(declared.get(i).asText(), numerals.get(i));
    }
    assertEquals(declared.size(), numerals.size());
  }
}
