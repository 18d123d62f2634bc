package io.github.ilrs.catalog.validation;

import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.internal.IdForm;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The structural rules about statements. */
final class HistoryRules {
  static final Rule IN_ORDER =
      Rule.of(
          "history-in-order",
          "Statements are in the order of their effective dates, undated ones first.",
          HistoryRules::inOrder);

  static final Rule STATED_ONCE =
      Rule.of(
          "statements-unique",
          "No history has the same statement twice.",
          HistoryRules::statedOnce);

  static final Rule AS_ITS_SOURCE =
      Rule.of(
          "statement-as-its-source",
          "A statement has the publication date and the reliability of its source.",
          HistoryRules::asItsSource);

  static final Rule WITHIN_THE_DATA =
      Rule.of(
          "history-within-the-data",
          "No statement, call or selection is dated after the data date.",
          HistoryRules::withinTheData);

  static final Rule TERMS =
      Rule.of(
          "statement-terms",
          "A readiness, a prospect, a working state and a status is a term in lower-case kebab.",
          HistoryRules::terms);

  static final Rule NOTHING_DERIVED =
      Rule.of(
          "nothing-derived-stated",
          "No statement gives what is derived: the status of a mission, or an availability, a rule"
              + " or a caveat.",
          HistoryRules::nothingDerived);

  private static final Set<StatementProperty> WITH_TERMS =
      EnumSet.of(
          StatementProperty.READINESS,
          StatementProperty.PROSPECT,
          StatementProperty.WORKING_STATE,
          StatementProperty.STATUS);

  private static final Set<StatementProperty> DERIVED =
      EnumSet.of(StatementProperty.AVAILABILITY, StatementProperty.RULE, StatementProperty.CAVEAT);

  private HistoryRules() {}

  /** Any well-formed term is valid, since a newer dataset may use terms unknown to this version. */
  private static void terms(DatasetDocument dataset, Violations violations) {
    forEach(
        dataset,
        (place, s) ->
            violations.require(
                !WITH_TERMS.contains(s.property()) || IdForm.KEBAB.matches(s.value()),
                place,
                "states '" + s.value() + "', which is not a " + s.property()));
  }

  private static void forEach(DatasetDocument dataset, BiConsumer<String, Statement> rule) {
    Entity.histories(dataset)
        .forEach((place, statements) -> statements.forEach(s -> rule.accept(place, s)));
  }

  private static void nothingDerived(DatasetDocument dataset, Violations violations) {
    forEach(
        dataset,
        (place, s) -> {
          boolean status = s.property() == StatementProperty.STATUS;
          violations.require(
              !DERIVED.contains(s.property()) && !(status && place.startsWith("mission ")),
              place,
              "states its " + s.property() + ", which is derived");
        });
  }

  private static void inOrder(DatasetDocument dataset, Violations violations) {
    Entity.histories(dataset)
        .forEach(
            (place, all) -> {
              // The effective date of an unrecognized property is unknown.
              List<Statement> statements =
                  all.stream().filter(s -> !s.property().unrecognized()).toList();
              for (int i = 1; i < statements.size(); i++) {
                Statement before = statements.get(i - 1);
                Statement statement = statements.get(i);
                violations.require(
                    !from(statement).isBefore(from(before)),
                    place,
                    "states '" + said(statement) + "' after '" + said(before) + "'");
              }
            });
  }

  /** Statements with an unrecognized property may differ in the name of the property. */
  private static void statedOnce(DatasetDocument dataset, Violations violations) {
    Map<String, Set<Statement>> seen = new HashMap<>();
    forEach(
        dataset,
        (place, s) ->
            violations.require(
                s.property().unrecognized()
                    || seen.computeIfAbsent(place, key -> new HashSet<>()).add(s),
                place,
                "states '" + said(s) + "' more than once, from " + s.citation().source()));
  }

  private static LocalDate from(Statement statement) {
    return statement.effectiveDate().map(PartialDate::earliest).orElse(LocalDate.MIN);
  }

  private static String said(Statement statement) {
    return statement.publishedOn().map(PartialDate::toString).orElse("-")
        + " "
        + statement.property()
        + " "
        + statement.value();
  }

  private static void asItsSource(DatasetDocument dataset, Violations violations) {
    Map<SourceId, Source> sources =
        dataset.sources().stream()
            .collect(Collectors.toMap(Source::id, Function.identity(), (first, again) -> first));
    forEach(
        dataset,
        (place, s) -> {
          Source source = sources.get(s.citation().source());
          // Unknown sources are reported by the rule about references.
          violations.require(
              source == null
                  || (source.published().equals(s.publishedOn())
                      && source.reliability() == s.reliability()),
              place,
              "states '"
                  + said(s)
                  + "' as "
                  + s.reliability()
                  + ", which is not the publication date or the reliability of "
                  + s.citation().source());
        });
  }

  private static void withinTheData(DatasetDocument dataset, Violations violations) {
    forEach(
        dataset,
        (place, s) ->
            violations.require(
                !from(s).isAfter(dataset.dataDate()),
                place,
                "states '" + said(s) + "', which takes effect after " + dataset.dataDate()));
    for (Call call : dataset.calls()) {
      Stream.concat(Stream.of(call.opened()), call.selections().stream().map(Selection::date))
          .filter(date -> date.earliest().isAfter(dataset.dataDate()))
          .forEach(
              date ->
                  violations.add(
                      "call " + call.id(),
                      "has " + date + ", which is after " + dataset.dataDate()));
    }
  }
}
