package io.github.ilrs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.Matrix;
import io.github.ilrs.model.partnership.MatrixCell;
import io.github.ilrs.model.partnership.MatrixRow;
import io.github.ilrs.model.partnership.Negotiator;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.SubCategoryDefinition;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The part of the {@link CatalogContract} about what a partner may join, with whom, and whom to
 * write to.
 */
public interface OpportunityContract extends DatasetContract {
  /** An opportunity says what its cell in the document says. */
  @Property
  default void anOpportunitySaysWhatItsCellSays(@ForAll("catalogs") Catalog catalog) {
    for (Cell cell : catalog.dataset().document().cells()) {
      Opportunity opportunity = catalog.opportunity(cell.mission(), cell.category());
      assertEquals(cell.mission(), opportunity.mission());
      assertEquals(cell.category(), opportunity.category());
      assertEquals(cell.printed(), opportunity.printed());
      assertEquals(cell.forms(), opportunity.forms());
      assertEquals(cell.linkedMissions(), opportunity.linkedMissions());
    }
  }

  /** Open is what offers a form of cooperation, and what prints anything but "Closed". */
  @Property
  default void openIsWhatOffersAForm(@ForAll("catalogs") Catalog catalog) {
    for (Opportunity opportunity : catalog.opportunities()) {
      assertEquals(!opportunity.forms().isEmpty(), opportunity.printedOpen());
      assertEquals(
          !opportunity.printed().replace("*", "").equals("Closed"), opportunity.printedOpen());
    }
    assertEquals(
        catalog.opportunities().size(),
        catalog.count(OpportunityQuery.all().printedOpen(true))
            + catalog.count(OpportunityQuery.all().printedOpen(false)));
  }

  /**
   * A route that names an agency leads to the missions which that agency leads, a route that names
   * none leads to the missions that nobody leads; and no route leads out of its category.
   */
  @Property
  default void aRouteLeadsToTheMissionsItIsFor(@ForAll("catalogs") Catalog catalog) {
    for (CategoryDefinition category : catalog.categories()) {
      for (SubCategoryDefinition route : category.subCategories()) {
        for (Opportunity opportunity : catalog.opportunities()) {
          Mission mission = catalog.mission(opportunity.mission());
          boolean forMission =
              route.lead().isPresent()
                  ? mission.leads().contains(route.lead().get())
                  : mission.leads().isEmpty();
          assertEquals(
              forMission && opportunity.category() == category.code(),
              opportunity.subCategories().contains(route.code()),
              () -> route.code() + " on " + opportunity.mission() + "/" + opportunity.category());
        }
      }
    }
  }

  /** Who negotiates is named by the category, else by one of its routes, else not at all. */
  @Property
  default void whoNegotiatesIsNamedByTheCategoryOrTheRoute(@ForAll("catalogs") Catalog catalog) {
    for (Opportunity opportunity : catalog.opportunities()) {
      CategoryDefinition category = catalog.category(opportunity.category());
      List<Negotiator> ofRoutes =
          category.subCategories().stream()
              .filter(route -> opportunity.subCategories().contains(route.code()))
              .flatMap(route -> route.negotiateWith().stream())
              .toList();
      Optional<Negotiator> expected =
          category.negotiateWith().isPresent()
              ? category.negotiateWith()
              : ofRoutes.stream().findFirst();
      assertEquals(expected, opportunity.negotiateWith());
    }
  }

  /** Whom to write to are those who answer for the mission; about what is open, somebody does. */
  @Property
  default void whomToWriteToAreThoseWhoAnswerForTheMission(@ForAll("catalogs") Catalog catalog) {
    for (Opportunity opportunity : catalog.opportunities()) {
      MissionId mission = opportunity.mission();
      List<Contact> answering =
          catalog.contacts().stream().filter(c -> c.missions().contains(mission)).toList();
      assertEquals(answering, opportunity.contacts());
      assertEquals(answering, catalog.contacts(mission));
      assertTrue(
          !opportunity.printedOpen() || !answering.isEmpty(), () -> "nobody for " + opportunity);
    }
  }

  /** Without personal data a contact lacks the person, the address and the number, no more. */
  @Property
  default void withoutPersonalDataTheOfficeRemains(@ForAll("catalogs") Catalog catalog) {
    for (Contact contact : catalog.contacts()) {
      assertEquals(
          JsonForm.of(contact).without(List.of("name", "email", "phone")),
          JsonForm.of(contact.withoutPersonal()));
      assertEquals(contact.withoutPersonal(), contact.withoutPersonal().withoutPersonal());
    }
  }

  /** The matrix is all opportunities at a glance, by row, by column and by cell. */
  @Property
  default void theMatrixIsAllOpportunitiesAtAGlance(@ForAll("catalogs") Catalog catalog) {
    Matrix matrix = catalog.matrix();
    List<MissionId> missions = catalog.missions().stream().map(Mission::id).toList();
    assertEquals(List.of(Category.values()), matrix.categories());
    assertEquals(missions, matrix.missions());
    assertEquals(matrix.categories(), matrix.rows().stream().map(MatrixRow::category).toList());
    for (Category category : Category.values()) {
      assertEquals(
          catalog.find(OpportunityQuery.all().category(category)).stream()
              .map(OpportunityContract::inShort)
              .toList(),
          matrix.row(category));
    }
    for (MissionId mission : missions) {
      assertEquals(
          catalog.find(OpportunityQuery.all().mission(mission)).stream()
              .map(OpportunityContract::inShort)
              .toList(),
          matrix.column(mission));
    }
    for (Opportunity opportunity : catalog.opportunities()) {
      assertEquals(
          Optional.of(inShort(opportunity)),
          matrix.cell(opportunity.mission(), opportunity.category()));
    }
  }

  private static MatrixCell inShort(Opportunity opportunity) {
    return MatrixCell.builder()
        .mission(opportunity.mission())
        .printed(opportunity.printed())
        .forms(opportunity.forms())
        .availability(opportunity.availability())
        .build();
  }

  /** An opportunity is found by mission and category, in both verbs; else the mission is named. */
  @Property
  default void bothVerbsFindTheSameOpportunity(
      @ForAll("catalogs") Catalog catalog, @ForAll("missionIds") MissionId id) {
    for (Opportunity opportunity : catalog.opportunities()) {
      assertEquals(opportunity, catalog.opportunity(opportunity.mission(), opportunity.category()));
    }
    for (Category category : Category.values()) {
      Optional<Opportunity> found = catalog.findOpportunity(id, category);
      assertEquals(catalog.findMission(id).isPresent(), found.isPresent());
      if (found.isPresent()) {
        assertEquals(found.get(), catalog.opportunity(id, category));
      } else {
        UnknownIdException refusal =
            assertThrows(UnknownIdException.class, () -> catalog.opportunity(id, category));
        assertEquals(id.id(), refusal.id());
      }
    }
  }
}
