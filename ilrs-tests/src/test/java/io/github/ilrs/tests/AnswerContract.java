package io.github.ilrs.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.MissionQuery;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.model.answer.Listing;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.Matrix;
import io.github.ilrs.model.partnership.MatrixRow;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.PhasePlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The part of the {@link CatalogContract} about answers as values: they go through JSON unharmed,
 * and nobody who holds one can change it for others.
 */
public interface AnswerContract extends DatasetContract {
  /** Every mission comes back from its JSON unchanged, alone and in a list. */
  @Property
  default void missionsSurviveJson(@ForAll("catalogs") Catalog catalog) {
    catalog.missions().forEach(mission -> JsonForm.assertSurvives(mission, Mission.class));
    assertListSurvives(catalog, catalog.missions(), Mission.class);
  }

  /** Every opportunity comes back from its JSON unchanged, alone and in a list. */
  @Property
  default void opportunitiesSurviveJson(@ForAll("catalogs") Catalog catalog) {
    catalog.opportunities().forEach(o -> JsonForm.assertSurvives(o, Opportunity.class));
    assertListSurvives(catalog, catalog.opportunities(), Opportunity.class);
  }

  /** The matrix comes back from its JSON unchanged. */
  @Property
  default void theMatrixSurvivesJson(@ForAll("catalogs") Catalog catalog) {
    JsonForm.assertSurvives(catalog.matrix(), Matrix.class);
  }

  /** Phases, categories and contacts come back from their JSON unchanged. */
  @Property
  default void listsSurviveJson(@ForAll("catalogs") Catalog catalog) {
    assertListSurvives(catalog, catalog.phases(), PhasePlan.class);
    assertListSurvives(catalog, catalog.categories(), CategoryDefinition.class);
    assertListSurvives(catalog, catalog.contacts(), Contact.class);
  }

  private static <T> void assertListSurvives(Catalog catalog, List<T> items, Class<T> type) {
    JsonForm.assertSurvives(
        Listing.of(catalog.asOf(), items),
        TypeFactory.defaultInstance().constructParametricType(Listing.class, type));
  }

  /** Nothing can be added to an answer or taken out of it. */
  @Property
  default void answersCannotBeChanged(@ForAll("catalogs") Catalog catalog) {
    List<Collection<?>> answers =
        new ArrayList<>(
            List.of(
                catalog.phases(),
                catalog.categories(),
                catalog.objectives(),
                catalog.facilities(),
                catalog.cooperationDomains(),
                catalog.milestones(),
                catalog.organizations(),
                catalog.sources(),
                catalog.discrepancies(),
                catalog.contacts(),
                catalog.missions(),
                catalog.find(MissionQuery.all()),
                catalog.opportunities(),
                catalog.find(OpportunityQuery.all()),
                catalog.matrix().rows(),
                catalog.matrix().missions(),
                catalog.matrix().categories()));
    for (Mission mission : catalog.missions()) {
      answers.add(mission.leads());
      answers.add(mission.citations());
      answers.add(catalog.contacts(mission.id()));
      answers.add(catalog.matrix().column(mission.id()));
    }
    for (Opportunity opportunity : catalog.opportunities()) {
      answers.add(opportunity.forms());
      answers.add(opportunity.subCategories());
      answers.add(opportunity.linkedMissions());
      answers.add(opportunity.contacts());
      answers.add(opportunity.citations());
    }
    for (MatrixRow row : catalog.matrix().rows()) {
      answers.add(row.cells());
      answers.add(catalog.matrix().row(row.category()));
    }
    for (PhasePlan phase : catalog.phases()) {
      answers.addAll(List.of(phase.missions(), phase.stages(), phase.objectives()));
    }
    answers.forEach(AnswerContract::assertCannotBeChanged);
  }

  private static void assertCannotBeChanged(Collection<?> answer) {
    @SuppressWarnings("unchecked") // whatever is added must be refused before anybody looks at it
    Collection<Object> open = (Collection<Object>) answer;
    assertThrows(UnsupportedOperationException.class, () -> open.add(answer));
    for (Object held : List.copyOf(answer)) {
      assertThrows(UnsupportedOperationException.class, () -> open.remove(held));
    }
  }
}
