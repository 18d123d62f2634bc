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
import io.github.ilrs.model.programme.Prospect;
import io.github.ilrs.model.programme.Readiness;
import io.github.ilrs.model.programme.SiteStatus;
import io.github.ilrs.model.programme.WorkingState;
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
 * Arbitraries of histories as a dataset may tell them: statements with the day and the reliability
 * of their sources, in the order of their effective dates, undated ones first. What they say may
 * fit together or not.
 */
final class Histories {
  private static final int MAX_STATEMENTS = 5;

  /** How a flight goes if all goes well. */
  private static final List<EventKind> FLIGHT =
      List.of(
          EventKind.LAUNCH,
          EventKind.ORBIT,
          EventKind.LANDING,
          EventKind.ASCENT,
          EventKind.RETURN,
          EventKind.END);

  /** Forecasts that overlap, so that they confirm or narrow each other down, or move. */
  private static final List<Saying> FORECASTS =
      Stream.of(
              "2026",
              "2026-08",
              "2026-Q3",
              "2026-08-15",
              "2026~",
              "[2025..2027]",
              "2027",
              "2026-09")
          .map(date -> new Saying(StatementProperty.LAUNCH, date))
          .toList();

  private static final List<Saying> EVENTS = events();

  private static final List<Saying> OF_MISSIONS =
      together(
          List.of(
              FORECASTS,
              List.of(
                  new Saying(StatementProperty.LAUNCH, Saying.DATE),
                  new Saying(StatementProperty.LAUNCH, Saying.DATE),
                  new Saying(StatementProperty.VEHICLE, "Long March 5"),
                  new Saying(StatementProperty.VEHICLE, "Ангара-А5"),
                  new Saying(StatementProperty.LANDING_SITE, "Shackleton"),
                  new Saying(StatementProperty.LANDING_SITE, "Shackleton; 88.8 S, 123.4 E"),
                  new Saying(StatementProperty.NOTE, Saying.WORDS),
                  new Saying(StatementProperty.LAUNCH, Statement.ENDED),
                  new Saying(StatementProperty.LEAD, Saying.ORGANIZATION),
                  new Saying(StatementProperty.LEAD, Saying.ORGANIZATION)),
              terms(StatementProperty.READINESS, Readiness.class),
              terms(StatementProperty.PROSPECT, Prospect.class),
              terms(StatementProperty.WORKING_STATE, WorkingState.class),
              EVENTS));

  private static final List<Saying> OF_STAGES =
      List.of(
          new Saying(StatementProperty.PLAN, Saying.WORDS),
          new Saying(StatementProperty.PLAN, "ILRS-1 and CE-8 go before ILRS-10"),
          new Saying(StatementProperty.NOTE, Saying.WORDS));

  private static final List<Saying> OF_THE_PROGRAMME =
      together(List.of(List.of(new Saying(StatementProperty.NOTE, Saying.WORDS)), EVENTS));

  private static final List<Saying> OF_PARTICIPANTS =
      together(
          List.of(
              terms(StatementProperty.STATUS, ParticipantStatus.class),
              List.of(event(EventKind.AGREEMENT), event(EventKind.AGREEMENT)),
              List.of(event(EventKind.WITHDRAWAL), event(EventKind.MILESTONE))));

  private static final List<Saying> OF_PAYLOADS =
      together(
          List.of(
              terms(StatementProperty.STATUS, PayloadStatus.class),
              List.of(
                  event(EventKind.SELECTION), event(EventKind.FLIGHT), event(EventKind.FAILURE))));

  private static final List<Saying> OF_SITES = terms(StatementProperty.STATUS, SiteStatus.class);

  private Histories() {}

  static Arbitrary<List<Statement>> ofProgramme(Scope scope) {
    return histories(scope, OF_THE_PROGRAMME);
  }

  /** Statements of any kind, and half of the time a flight as it should go, or up to a failure. */
  static Arbitrary<List<Statement>> ofMission(Scope scope) {
    return Combinators.combine(
            statements(scope, OF_MISSIONS).list().ofMaxSize(MAX_STATEMENTS), flights(scope))
        .as((statements, flight) -> inOrder(scope, together(List.of(statements, flight))));
  }

  static Arbitrary<List<Statement>> ofStage(Scope scope) {
    return histories(scope, OF_STAGES);
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

  private static Arbitrary<List<Statement>> histories(Scope scope, List<Saying> sayings) {
    return statements(scope, sayings)
        .list()
        .ofMaxSize(MAX_STATEMENTS)
        .map(statements -> inOrder(scope, statements));
  }

  private static List<Statement> inOrder(Scope scope, List<Statement> statements) {
    return statements.stream()
        .distinct()
        .filter(statement -> !from(statement).isAfter(scope.lastDay()))
        .sorted(Comparator.comparing(Histories::from))
        .toList();
  }

  private static LocalDate from(Statement statement) {
    return statement.effectiveDate().map(PartialDate::earliest).orElse(LocalDate.MIN);
  }

  private static Arbitrary<Statement> statements(Scope scope, List<Saying> sayings) {
    return Combinators.combine(
            scope.sources(),
            Arbitraries.of(sayings),
            TimeArbitraries.recentDates(),
            Texts.nonBlank(),
            scope.organizations(),
            Arbitraries.integers().between(1, 7))
        .as(
            (source, saying, date, words, organization, chance) ->
                statement(
                    source,
                    saying.property,
                    saying.text(date, words).replace(Saying.ORGANIZATION, organization.id()),
                    words,
                    chance == 7));
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
            .said(property, value)
            .publishedOn(source.published())
            .reliability(source.reliability())
            .standing(rejected ? StatementStanding.REJECTED : StatementStanding.ADOPTED)
            .citation(new Citation(source.id(), words));
    return rejected ? statement.reason(words).build() : statement.build();
  }

  /** Any that the vocabulary has, and one that this version does not know. */
  private static <E extends Enum<E> & Term> List<Saying> terms(
      StatementProperty property, Class<E> vocabulary) {
    return Stream.concat(
            Term.known(vocabulary).stream().map(Term::id), Stream.of("in-a-word-of-the-future"))
        .map(word -> new Saying(property, word))
        .toList();
  }

  private static List<Saying> events() {
    return Stream.concat(
            Term.known(EventKind.class).stream().map(Histories::event),
            Stream.of(new Saying(StatementProperty.EVENT, "docking " + Saying.DATE)))
        .toList();
  }

  private static Saying event(EventKind kind) {
    return new Saying(StatementProperty.EVENT, kind.id() + " " + Saying.DATE + ": " + Saying.WORDS);
  }

  private static <T> List<T> together(List<List<T>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }

  /**
   * Something that can be said.
   *
   * @param property what of
   * @param form how, perhaps with a place for a date, for words or for an organization
   */
  private record Saying(StatementProperty property, String form) {
    static final String DATE = "<date>";
    static final String WORDS = "<words>";
    static final String ORGANIZATION = "<organization>";

    String text(PartialDate date, String words) {
      return form.replace(DATE, date.toString()).replace(WORDS, words);
    }
  }
}
