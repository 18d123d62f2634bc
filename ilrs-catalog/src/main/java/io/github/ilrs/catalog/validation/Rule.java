package io.github.ilrs.catalog.validation;

import io.github.ilrs.model.Violation;
import io.github.ilrs.model.dataset.DatasetDocument;
import java.util.List;

/**
 * A named rule that datasets are validated against.
 *
 * <p>{@link StructuralRules} apply to every dataset and are checked on every load; {@link
 * GuideRules} apply to the canonical dataset only.
 */
public final class Rule {
  private final String name;
  private final String description;
  private final Check check;

  private Rule(String name, String description, Check check) {
    this.name = name;
    this.description = description;
    this.check = check;
  }

  static Rule of(String name, String description, Check check) {
    return new Rule(name, description, check);
  }

  /** Returns the name in kebab case, such as {@code matrix-total}. */
  public String name() {
    return name;
  }

  /** Returns the description of what the rule requires. */
  public String description() {
    return description;
  }

  /** Returns all violations of this rule in a dataset. */
  public List<Violation> violations(DatasetDocument dataset) {
    Violations violations = new Violations(name);
    check.run(dataset, violations);
    return violations.all();
  }

  @Override
  public String toString() {
    return name + ": " + description;
  }

  /** Adds the violations in a dataset. */
  interface Check {
    void run(DatasetDocument dataset, Violations violations);
  }
}
