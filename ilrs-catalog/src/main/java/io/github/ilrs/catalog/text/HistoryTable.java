package io.github.ilrs.catalog.text;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.EventKind;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.evidence.StatementStanding;
import io.github.ilrs.model.programme.Prospect;
import io.github.ilrs.model.programme.Readiness;
import io.github.ilrs.model.programme.WorkingState;
import io.github.ilrs.model.time.PartialDate;
import java.util.List;
import java.util.Map;

/**
 * Reads the history of a record: a row per statement with publication day, property, value,
 * citation and, if it is rejected, the reason.
 */
final class HistoryTable {
  static final List<String> COLUMNS =
      List.of("published", "property", "value", "source", "standing");

  private static final String UNDATED = "-";
  private static final String REJECTED = "rejected: ";

  private final Map<SourceId, Source> sources;

  HistoryTable(Map<SourceId, Source> sources) {
    this.sources = sources;
  }

  /** Parses the statement of a row with these cells. */
  Statement statement(List<String> cells) {
    String published = cells.get(0);
    String standing = cells.get(4);
    Citation citation = Fields.citation(cells.get(3));
    Statement.Builder statement = Statement.builder();
    statement.said(Term.parse(StatementProperty.class, cells.get(1)), cells.get(2));
    statement.citation(citation);
    Source source = Fields.known("source", citation.source(), sources, "a source of the dataset");
    statement.reliability(source.reliability());
    if (!published.equals(UNDATED)) {
      statement.publishedOn(PartialDate.parse(published));
    }
    if (standing.isEmpty()) {
      statement.standing(StatementStanding.ADOPTED);
    } else if (standing.startsWith(REJECTED)) {
      statement.standing(StatementStanding.REJECTED).reason(standing.substring(REJECTED.length()));
    } else {
      throw InvalidValueException.of(
          "standing", standing, "nothing, or 'rejected: ' and the reason");
    }
    Statement read = statement.build();
    requireKnownTerm(read);
    // JSON may contain event kinds that this version does not know; text may not.
    if (read.event().filter(event -> event.kind().unrecognized()).isPresent()) {
      throw InvalidValueException.notOneOf(
          "event", read.value(), Term.known(EventKind.class).stream().map(Term::id).toList());
    }
    return read;
  }

  /** JSON may contain terms that this version does not know; text may not. */
  private static void requireKnownTerm(Statement read) {
    switch (read.property()) {
      case READINESS -> Term.parse(Readiness.class, read.value());
      case PROSPECT -> Term.parse(Prospect.class, read.value());
      case WORKING_STATE -> Term.parse(WorkingState.class, read.value());
      default -> {}
    }
  }
}
