package io.github.ilrs.catalog.history;

import io.github.ilrs.model.Term;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.evidence.StatementStanding;
import io.github.ilrs.model.time.PartialDate;
import java.util.Arrays;
import java.util.List;

/** Statements written as text, for tests. */
public final class StatementText {
  private static final String REJECTED = " (rejected)";

  private StatementText() {}

  /** Statements separated by semicolons. */
  public static List<Statement> statements(String text) {
    return Arrays.stream(text.split("; *")).map(StatementText::statement).toList();
  }

  /**
   * A statement such as {@code 2022-11-25 official launch 2026~}. Without a day and a reliability,
   * as in {@code event agreement 2022}, it is from the press of 2021-07-01.
   */
  public static Statement statement(String text) {
    boolean dated = text.startsWith("-") || Character.isDigit(text.charAt(0));
    String[] words = (dated ? text : "2021-07-01 press " + text).split(" +", 4);
    boolean rejected = words[3].endsWith(REJECTED);
    Statement.Builder statement =
        Statement.builder()
            .reliability(Term.parse(Reliability.class, words[1]))
            .said(Term.parse(StatementProperty.class, words[2]), words[3].replace(REJECTED, ""))
            .standing(rejected ? StatementStanding.REJECTED : StatementStanding.ADOPTED)
            .citation(new Citation(SourceId.parse("source"), text));
    if (rejected) {
      statement.reason("It is a garbled copy.");
    }
    if (!words[0].equals("-")) {
      statement.publishedOn(PartialDate.parse(words[0]));
    }
    return statement.build();
  }
}
