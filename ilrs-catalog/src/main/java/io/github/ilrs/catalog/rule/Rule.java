package io.github.ilrs.catalog.rule;

import io.github.ilrs.model.Violation;
import io.github.ilrs.model.dataset.DatasetDocument;
import java.util.List;

/**
 * A rule that a dataset keeps, with the name under which its violations are reported.
 *
 * <p>{@link StructuralRules} hold for any dataset and are checked on every load; {@link GuideRules}
 * hold for the canonical dataset, because the Guide for Partnership of 2021 is what it is.
 */
public final class Rule {
  private final String name;
  private final String sentence;
  private final Check check;

  private Rule(String name, String sentence, Check check) {
    this.name = name;
    this.sentence = sentence;
    this.check = check;
  }

  static Rule of(String name, String sentence, Check check) {
    return new Rule(name, sentence, check);
  }

  /** The name in lower-case kebab, such as {@code matrix-total}. */
  public String name() {
    return name;
  }

  /** What the rule demands, as a sentence. */
  public String sentence() {
    return sentence;
  }

  /** Everything in the dataset that breaks the rule; empty if it is kept. */
  public List<Violation> violations(DatasetDocument dataset) {
    Findings findings = new Findings(name);
    check.run(dataset, findings);
    return findings.found();
  }

  @Override
  public String toString() {
    return name + ": " + sentence;
  }

  /** What a rule does: look at a dataset and report what it finds. */
  interface Check {
    void run(DatasetDocument dataset, Findings findings);
  }
}
