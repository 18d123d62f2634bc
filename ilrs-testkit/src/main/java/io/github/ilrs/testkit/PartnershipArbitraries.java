package io.github.ilrs.testkit;

import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.AvailabilityRule;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.partnership.Matrix;
import io.github.ilrs.model.partnership.MatrixCell;
import io.github.ilrs.model.partnership.MatrixRow;
import io.github.ilrs.model.partnership.Negotiator;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.SubCategory;
import io.github.ilrs.model.partnership.SubCategoryDefinition;
import io.github.ilrs.model.partnership.Until;
import io.github.ilrs.model.partnership.UntilKind;
import io.github.ilrs.model.programme.MissionId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of cells, categories, contacts, opportunities and matrices. */
public final class PartnershipArbitraries {
  private PartnershipArbitraries() {}

  /** Definitions of categories; only B has sub-categories. */
  public static Arbitrary<CategoryDefinition> categoryDefinitions() {
    return categoryDefinitions(Scope.any()).map(drawn -> described(drawn.code(), drawn));
  }

  /** Definitions of any category, all with sub-categories, even if it is not B. */
  static Arbitrary<CategoryDefinition> categoryDefinitions(Scope scope) {
    return Fields.of(CategoryDefinition::builder)
        .with(CategoryDefinition.Builder::code, Vocabularies.terms(Category.class))
        .with(CategoryDefinition.Builder::title, Texts.nonBlank())
        .with(CategoryDefinition.Builder::summary, Texts.nonBlank())
        .with(CategoryDefinition.Builder::examples, Texts.nonBlank().list().ofMaxSize(2))
        .with(
            CategoryDefinition.Builder::negotiateWith,
            Vocabularies.terms(Negotiator.class).optional(0.5))
        .with(CategoryDefinition.Builder::subCategories, routes(scope))
        .with(CategoryDefinition.Builder::citations, scope.citations())
        .build(CategoryDefinition.Builder::build);
  }

  /** Returns the generated definition, adapted to this category. */
  static CategoryDefinition described(Category code, CategoryDefinition drawn) {
    return CategoryDefinition.builder()
        .from(drawn)
        .code(code)
        .subCategories(code == Category.B ? drawn.subCategories() : List.of())
        .build();
  }

  private static Arbitrary<List<SubCategoryDefinition>> routes(Scope scope) {
    return subCategoryDefinitions(scope)
        .list()
        .uniqueElements(SubCategoryDefinition::code)
        .ofMaxSize(SubCategory.values().length);
  }

  /** Definitions of sub-categories, for the missions of an agency or for those without a lead. */
  public static Arbitrary<SubCategoryDefinition> subCategoryDefinitions() {
    return subCategoryDefinitions(Scope.any());
  }

  private static Arbitrary<SubCategoryDefinition> subCategoryDefinitions(Scope scope) {
    return Fields.of(SubCategoryDefinition::builder)
        .with(SubCategoryDefinition.Builder::code, Vocabularies.terms(SubCategory.class))
        .with(SubCategoryDefinition.Builder::title, Texts.nonBlank())
        .with(SubCategoryDefinition.Builder::summary, Texts.nonBlank())
        .with(SubCategoryDefinition.Builder::examples, Texts.nonBlank().list().ofMaxSize(2))
        .with(SubCategoryDefinition.Builder::lead, scope.organizations().optional(0.7))
        .with(
            SubCategoryDefinition.Builder::negotiateWith,
            Vocabularies.terms(Negotiator.class).optional(0.7))
        .with(SubCategoryDefinition.Builder::citations, scope.citations())
        .build(SubCategoryDefinition.Builder::build);
  }

  /**
   * Cells, closed or open, with or without links to other missions, whose text prints the forms
   * they offer.
   */
  public static Arbitrary<Cell> cells() {
    return Fields.of(Cell::builder)
        .with(Cell.Builder::mission, ProgrammeArbitraries.missionIds())
        .with(Cell.Builder::category, Vocabularies.terms(Category.class))
        .with((cell, offer) -> cell.printed(offer.printed()).forms(offer.forms()), offers())
        .with(Cell.Builder::linkedMissions, Scope.any().someMissions())
        .with(Cell.Builder::citations, Scope.any().citations())
        .build(Cell.Builder::build);
  }

  /** Contacts, with or without personal data. */
  public static Arbitrary<Contact> contacts() {
    return contacts(Scope.any());
  }

  static Arbitrary<Contact> contacts(Scope scope) {
    return Fields.of(Contact::builder)
        .with(Contact.Builder::role, Texts.nonBlank())
        .with(Contact.Builder::organization, scope.organizations())
        .with(Contact.Builder::name, Texts.nonBlank().optional(0.7))
        .with(
            Contact.Builder::email,
            Texts.kebab().map(name -> name + "@agency.example").optional(0.7))
        .with(
            Contact.Builder::phone,
            Arbitraries.of("+7495 6319000 ext. 3314", "+8610 88581203").optional(0.7))
        .with(Contact.Builder::missions, scope.someMissions())
        .with(Contact.Builder::publishedOn, TimeArbitraries.partialDates())
        .with(Contact.Builder::citations, scope.citations())
        .build(Contact.Builder::build);
  }

  /** Opportunities on any mission; only those in category B have sub-categories. */
  public static Arbitrary<Opportunity> opportunities() {
    return Fields.of(Opportunity::builder)
        .with(Opportunity.Builder::mission, ProgrammeArbitraries.missionIds())
        .with(
            (o, place) -> o.category(place.category).subCategories(place.routes()),
            Combinators.combine(
                    Vocabularies.terms(Category.class), Vocabularies.someTerms(SubCategory.class))
                .as(Place::new))
        .with((o, offer) -> o.printed(offer.printed()).forms(offer.forms()), offers())
        .with(
            (o, rule) -> o.rule(rule).availability(rule.availability()),
            Vocabularies.terms(AvailabilityRule.class))
        .with(Opportunity.Builder::statedOn, TimeArbitraries.partialDates())
        .with(Opportunity.Builder::until, untils().optional(0.5))
        .with(Opportunity.Builder::caveats, EvidenceArbitraries.caveats().list().ofMaxSize(2))
        .with(Opportunity.Builder::selection, OutreachArbitraries.selections().optional(0.3))
        .with(Opportunity.Builder::call, OutreachArbitraries.calls().optional(0.3))
        .with(Opportunity.Builder::linkedMissions, Scope.any().someMissions())
        .with(
            Opportunity.Builder::negotiateWith, Vocabularies.terms(Negotiator.class).optional(0.5))
        .with(Opportunity.Builder::contacts, contacts().list().ofMaxSize(2))
        .with(Opportunity.Builder::reports, Histories.statements(Scope.any()).list().ofMaxSize(1))
        .with(Opportunity.Builder::citations, Scope.any().citations())
        .build(Opportunity.Builder::build);
  }

  /** The end of the time in which an opportunity can be joined. */
  public static Arbitrary<Until> untils() {
    return Fields.of(Until::builder)
        .with(Until.Builder::kind, Vocabularies.terms(UntilKind.class))
        .with(Until.Builder::date, TimeArbitraries.partialDates())
        .build(Until.Builder::build);
  }

  /** A cell of a matrix. */
  public static Arbitrary<MatrixCell> matrixCells() {
    return Combinators.combine(ProgrammeArbitraries.missionIds(), standings())
        .as(PartnershipArbitraries::matrixCell);
  }

  private static MatrixCell matrixCell(MissionId mission, Standing standing) {
    return MatrixCell.builder()
        .mission(mission)
        .printed(standing.offer.printed())
        .forms(standing.offer.forms())
        .availability(standing.availability)
        .build();
  }

  /** Rows of a matrix, with one cell for each of its missions. */
  public static Arbitrary<MatrixRow> matrixRows() {
    return matrices().flatMap(matrix -> Arbitraries.of(matrix.rows()));
  }

  /** Matrices of all categories and up to three missions. */
  public static Arbitrary<Matrix> matrices() {
    return Scope.any().someMissions().flatMap(PartnershipArbitraries::matrices);
  }

  private static Arbitrary<Matrix> matrices(List<MissionId> missions) {
    return Each.of(
            List.of(Category.values()),
            Each.of(missions, standings(), PartnershipArbitraries::matrixCell),
            (category, cells) -> MatrixRow.builder().category(category).cells(cells).build())
        .map(
            rows ->
                Matrix.builder()
                    .addCategories(Category.values())
                    .missions(missions)
                    .rows(rows)
                    .build());
  }

  /** Sets of forms of cooperation; a third of them are empty, for closed cells. */
  static Arbitrary<Set<CooperationForm>> forms() {
    return Vocabularies.someTerms(CooperationForm.class).ofMaxSize(2);
  }

  private static Arbitrary<Offer> offers() {
    return Combinators.combine(forms(), Arbitraries.of(false, true)).as(Offer::new);
  }

  private static Arbitrary<Standing> standings() {
    return Combinators.combine(offers(), Vocabularies.terms(Availability.class)).as(Standing::new);
  }

  private record Standing(Offer offer, Availability availability) {}

  /** The forms of cooperation of a cell, with the text as the Guide would print it. */
  record Offer(Set<CooperationForm> forms, boolean footnote) {
    String printed() {
      String words =
          forms.stream()
              .map(CooperationForm::printed)
              .collect(Collectors.joining(" and/or "))
              .toLowerCase(Locale.ROOT);
      String capital =
          words.isEmpty()
              ? "Closed"
              : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
      return footnote ? capital + "*" : capital;
    }
  }

  private record Place(Category category, Set<SubCategory> some) {
    List<SubCategory> routes() {
      return category == Category.B ? some.stream().sorted().toList() : List.of();
    }
  }
}
