package io.github.ilrs.testkit;

import io.github.ilrs.model.Term;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.EventKind;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.evidence.StatementStanding;
import io.github.ilrs.model.partnership.ParticipantStatus;
import io.github.ilrs.model.partnership.PayloadStatus;
import io.github.ilrs.model.programme.SiteStatus;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitraries of valid histories: statements with the publication date and the reliability of their
 * sources, in the order of their effective dates, undated ones first. The statements may contradict
 * each other.
 */
final class Histories {
  private static final int MAX_STATEMENTS = 5;

  /** The events of a successful flight, in order. */
  private static final List<EventKind> FLIGHT =
      List.of(
          EventKind.LAUNCH,
          EventKind.ORBIT,
          EventKind.LANDING,
          EventKind.ASCENT,
          EventKind.RETURN,
          EventKind.END);

  /** Overlapping forecasts, which confirm, narrow or replace each other. */
  private static final List<Template> FORECASTS =
      Stream.of("2026", "2026-08", "2026-Q3", "2026-08-15", "2026~", "2025/2027", "2027", "2026-09")
          .map(date -> new Template(StatementProperty.LAUNCH, date))
          .toList();

  private static final List<Template> EVENTS = events();

  private static final List<Template> OF_MISSIONS =
      together(
          List.of(
              FORECASTS,
              List.of(
                  new Template(StatementProperty.LAUNCH, Template.DATE),
                  new Template(StatementProperty.LAUNCH, Template.DATE),
                  new Template(StatementProperty.VEHICLE, "Long March 5"),
                  new Template(StatementProperty.VEHICLE, "Ангара-А5"),
                  new Template(StatementProperty.LANDING_SITE, "Shackleton"),
                  new Template(StatementProperty.LANDING_SITE, Template.WORDS),
                  new Template(StatementProperty.NOTE, Template.WORDS)),
              EVENTS));

  private static final List<Template> OF_THE_PROGRAMME =
      together(List.of(List.of(new Template(StatementProperty.NOTE, Template.WORDS)), EVENTS));

  private static final List<Template> OF_PARTICIPANTS =
      together(
          List.of(
              statuses(Term.known(ParticipantStatus.class)),
              List.of(event(EventKind.AGREEMENT), event(EventKind.AGREEMENT)),
              List.of(event(EventKind.WITHDRAWAL), event(EventKind.MILESTONE))));

  private static final List<Template> OF_PAYLOADS =
      together(
          List.of(
              statuses(Term.known(PayloadStatus.class)),
              List.of(
                  event(EventKind.SELECTION), event(EventKind.FLIGHT), event(EventKind.FAILURE))));

  private static final List<Template> OF_SITES = statuses(Term.known(SiteStatus.class));

  private Histories() {}

  /** Statements about any property. */
  static Arbitrary<Statement> statements(Scope scope) {
    return statements(
        scope,
        together(List.of(OF_MISSIONS, OF_THE_PROGRAMME, OF_PARTICIPANTS, OF_PAYLOADS, OF_SITES)));
  }

  static Arbitrary<List<Statement>> ofProgramme(Scope scope) {
    return histories(scope, OF_THE_PROGRAMME);
  }

  /**
   * Statements of any kind; half of the histories also have a flight, which succeeds or ends with a
   * failure.
   */
  static Arbitrary<List<Statement>> ofMission(Scope scope) {
    return Combinators.combine(
            statements(scope, OF_MISSIONS).list().ofMaxSize(MAX_STATEMENTS), flights(scope))
        .as((statements, flight) -> inOrder(scope, together(List.of(statements, flight))));
  }

  static Arbitrary<List<Statement>> ofParticipant(Scope scope) {
    return histories(scope, OF_PARTICIPANTS);
  }

  static Arbitrary<List<Statement>> ofPayload(Scope scope) {
    return histories(scope, OF_PAYLOADS);
  }

  static Arbitrary<List<Statement>> ofSite(Scope scope) {
    return histories(scope, OF_SITES);
  }

  private static Arbitrary<List<Statement>> histories(Scope scope, List<Template> templates) {
    return statements(scope, templates)
        .list()
        .ofMaxSize(MAX_STATEMENTS)
        .map(statements -> inOrder(scope, statements));
  }

  private static List<Statement> inOrder(Scope scope, List<Statement> statements) {
    return statements.stream()
        .filter(statement -> !from(statement).isAfter(scope.lastDay()))
        .sorted(Comparator.comparing(Histories::from))
        .toList();
  }

  private static LocalDate from(Statement statement) {
    return statement.effectiveDate().map(PartialDate::earliest).orElse(LocalDate.MIN);
  }

  private static Arbitrary<Statement> statements(Scope scope, List<Template> templates) {
    return Combinators.combine(
            scope.sources(),
            Arbitraries.of(templates),
            TimeArbitraries.recentDates(),
            Texts.nonBlank(),
            Arbitraries.integers().between(1, 7))
        .as(
            (source, template, date, words, chance) ->
                statement(
                    source, template.property, template.text(date, words), words, chance == 7));
  }

  private static Arbitrary<List<Statement>> flights(Scope scope) {
    return Combinators.combine(
            scope.sources(),
            TimeArbitraries.recentDates(),
            Arbitraries.integers().between(-FLIGHT.size(), FLIGHT.size()),
            Arbitraries.of(false, true))
        .as(Histories::flight);
  }

  private static List<Statement> flight(
      Source source, PartialDate launch, int events, boolean failure) {
    return IntStream.range(0, Math.max(0, events))
        .mapToObj(
            i -> {
              EventKind kind = failure && i == events - 1 ? EventKind.FAILURE : FLIGHT.get(i);
              PartialDate date =
                  i == 0 ? launch : PartialDate.of(launch.earliest().plusDays(10L * i));
              String text = event(kind).text(date, "as planned");
              return statement(source, StatementProperty.EVENT, text, "none", false);
            })
        .toList();
  }

  private static Statement statement(
      Source source, StatementProperty property, String value, String words, boolean rejected) {
    Statement.Builder statement =
        Statement.builder()
            .property(property)
            .value(value)
            .publishedOn(source.published())
            .reliability(source.reliability())
            .standing(rejected ? StatementStanding.REJECTED : StatementStanding.ADOPTED)
            .citation(Citation.of(source.id(), words));
    return rejected ? statement.reason(words).build() : statement.build();
  }

  /**
   * A template for each status of the vocabulary, and one for a status that this version does not
   * know.
   */
  private static List<Template> statuses(List<? extends Term> words) {
    return Stream.concat(words.stream().map(Term::id), Stream.of("in-a-word-of-the-future"))
        .map(word -> new Template(StatementProperty.STATUS, word))
        .toList();
  }

  private static List<Template> events() {
    return Stream.concat(
            Term.known(EventKind.class).stream().map(Histories::event),
            Stream.of(new Template(StatementProperty.EVENT, "docking " + Template.DATE)))
        .toList();
  }

  private static Template event(EventKind kind) {
    return new Template(
        StatementProperty.EVENT, kind.id() + " " + Template.DATE + ": " + Template.WORDS);
  }

  private static <T> List<T> together(List<List<T>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }

  /**
   * A template for the text of a statement.
   *
   * @param property the property that the statement is about
   * @param pattern the text, which may contain placeholders for a date and a summary
   */
  private record Template(StatementProperty property, String pattern) {
    static final String DATE = "<date>";
    static final String WORDS = "<words>";

    String text(PartialDate date, String words) {
      return pattern.replace(DATE, date.toString()).replace(WORDS, words);
    }
  }
}
