package io.github.ilrs.catalog.text;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.Negotiator;
import io.github.ilrs.model.partnership.SubCategory;
import io.github.ilrs.model.partnership.SubCategoryDefinition;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.time.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads categories, sub-categories and contacts. */
final class PartnershipRecords {
  private final DatasetDocument.Builder document;
  private final List<CategoryDefinition> categories = new ArrayList<>();
  private final List<SubCategoryDefinition> subCategories = new ArrayList<>();

  PartnershipRecords(DatasetDocument.Builder document) {
    this.document = document;
  }

  void register(Map<String, Consumer<Fields>> kinds) {
    kinds.put("category", this::category);
    kinds.put("sub-category", this::subCategory);
    kinds.put("contact", this::contact);
  }

  private void category(Fields fields) {
    CategoryDefinition.Builder category = CategoryDefinition.builder();
    fields.id(Term.parser(Category.class), category::code);
    fields.one("title", Function.identity(), category::title);
    fields.one("summary", Function.identity(), category::summary);
    fields.many("example", Function.identity(), category::addExamples);
    fields.optional("negotiate-with", Term.parser(Negotiator.class), category::negotiateWith);
    fields.cites(category::addCitations);
    fields.build(category::build, categories::add);
  }

  private void subCategory(Fields fields) {
    SubCategoryDefinition.Builder subCategory = SubCategoryDefinition.builder();
    fields.id(code -> described(Term.parse(SubCategory.class, code)), subCategory::code);
    fields.one("title", Function.identity(), subCategory::title);
    fields.one("summary", Function.identity(), subCategory::summary);
    fields.many("example", Function.identity(), subCategory::addExamples);
    fields.optional("lead", OrganizationId::parse, subCategory::lead);
    fields.optional("negotiate-with", Term.parser(Negotiator.class), subCategory::negotiateWith);
    fields.cites(subCategory::addCitations);
    fields.build(subCategory::build, subCategories::add);
  }

  private SubCategory described(SubCategory subCategory) {
    if (categories.stream().noneMatch(category -> category.code() == subCategory.category())) {
      throw InvalidValueException.of(
          "sub-category", subCategory, "a sub-category of a category defined earlier in the text");
    }
    return subCategory;
  }

  private void contact(Fields fields) {
    Contact.Builder contact = Contact.builder();
    fields.id(OrganizationId::parse, contact::organization);
    fields.optional("name", Function.identity(), contact::name);
    fields.one("role", Function.identity(), contact::role);
    fields.optional("phone", Function.identity(), contact::phone);
    fields.optional("email", Function.identity(), contact::email);
    fields.list("missions", MissionId::parse, contact::addMissions);
    fields.one("published", PartialDate::parse, contact::publishedOn);
    fields.cites(contact::addCitations);
    fields.build(contact::build, document::addContacts);
  }

  /** Adds the sub-categories to their categories, which precede them in the text. */
  void finish() {
    for (CategoryDefinition category : categories) {
      document.addCategories(
          CategoryDefinition.builder()
              .from(category)
              .addAllSubCategories(
                  subCategories.stream()
                      .filter(sub -> sub.code().category() == category.code())
                      .toList())
              .build());
    }
  }
}
