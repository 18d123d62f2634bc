package io.github.ilrs.testkit;

import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.partnership.Negotiator;
import io.github.ilrs.model.partnership.SubCategory;
import io.github.ilrs.model.partnership.SubCategoryDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitraries of cells, categories, contacts, opportunities and matrices. */
final class PartnershipArbitraries {
  private PartnershipArbitraries() {}

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

  /** Sets of forms of cooperation; a third of them are empty, for closed cells. */
  static Arbitrary<Set<CooperationForm>> forms() {
    return Vocabularies.someTerms(CooperationForm.class).ofMaxSize(2);
  }

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
}
