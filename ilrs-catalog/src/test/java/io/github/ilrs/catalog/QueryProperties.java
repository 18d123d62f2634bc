package io.github.ilrs.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A query gives exactly what the same filter, written out over the Guide's cells, gives. */
class QueryProperties {
  private static final Catalog CATALOG = Dataset.canonical().asOf(Dataset.FIRST_DAY);

  @Property
  void aQueryEqualsTheSameFilterWrittenOut(
      @ForAll Set<NamedMission> missions,
      @ForAll Set<Category> categories,
      @ForAll Set<Phase> phases,
      @ForAll("agencies") Set<String> leads,
      @ForAll("forms") Set<CooperationForm> forms,
      @ForAll Optional<Boolean> open) {
    OpportunityQuery asked = OpportunityQuery.all();
    asked = missions.isEmpty() ? asked : asked.mission(missions);
    asked = categories.isEmpty() ? asked : asked.category(categories);
    asked = phases.isEmpty() ? asked : asked.phase(phases);
    asked =
        leads.isEmpty() ? asked : asked.lead(leads.stream().map(OrganizationId::parse).toList());
    asked = forms.isEmpty() ? asked : asked.form(forms);
    asked = open.map(asked::printedOpen).orElse(asked);

    List<String> expected = new ArrayList<>();
    for (NamedMission mission : NamedMission.values()) {
      for (Category category : Category.values()) {
        Cell cell = cell(mission, category);
        if ((missions.isEmpty() || missions.contains(mission))
            && (categories.isEmpty() || categories.contains(category))
            && (phases.isEmpty() || phases.contains(phase(mission)))
            && (leads.isEmpty() || leads.contains(lead(mission)))
            && (forms.isEmpty() || cell.forms().stream().anyMatch(forms::contains))
            && (open.isEmpty() || open.get() != cell.printed().startsWith("Closed"))) {
          expected.add(mission + "/" + category);
        }
      }
    }

    assertEquals(
        expected, CATALOG.find(asked).stream().map(o -> o.mission() + "/" + o.category()).toList());
    assertEquals(expected.size(), CATALOG.count(asked));
    assertEquals(CATALOG.find(asked).stream().findFirst(), CATALOG.findFirst(asked));
  }

  private static Cell cell(NamedMission mission, Category category) {
    return CATALOG.document().cells().stream()
        .filter(cell -> cell.mission() == mission && cell.category() == category)
        .findFirst()
        .orElseThrow();
  }

  /** The roadmap pages, written out. */
  private static Phase phase(NamedMission mission) {
    return switch (mission) {
      case CE_4, CE_6, CE_7, LUNA_25, LUNA_26, LUNA_27 -> Phase.RECONNAISSANCE;
      default -> Phase.CONSTRUCTION;
    };
  }

  private static String lead(NamedMission mission) {
    return mission.id().startsWith("CE-")
        ? "CNSA"
        : mission.id().startsWith("LUNA-") ? "ROSCOSMOS" : "";
  }

  @Provide
  Arbitrary<Set<String>> agencies() {
    return Arbitraries.of("CNSA", "ROSCOSMOS").set().ofMaxSize(2);
  }

  @Provide
  Arbitrary<Set<CooperationForm>> forms() {
    return Arbitraries.of(CooperationForm.class)
        .filter(form -> !form.unrecognized())
        .set()
        .ofMaxSize(3);
  }
}
