package io.github.ilrs.testkit;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.model.answer.CatalogSummary;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Event;
import io.github.ilrs.model.evidence.EventKind;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Matrix;
import io.github.ilrs.model.partnership.MatrixCell;
import io.github.ilrs.model.partnership.MatrixRow;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.Payload;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.Programme;
import io.github.ilrs.model.programme.Site;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may differ in a type from one day to another and why, and what never does. Every accessor of
 * the type is in one of the two; a new one must be put into either.
 *
 * @param type the type
 * @param in all of its kind in a catalog, by what tells them apart
 * @param mayDiffer the accessors that may differ, each with what must have come to count between
 * @param neverDiffers the accessors that say the same on every day
 */
record Moving<T>(
    Class<T> type,
    Function<Catalog, Map<Object, T>> in,
    Map<String, BiPredicate<Between, T>> mayDiffer,
    Set<String> neverDiffers) {
  static final Moving<Mission> MISSIONS =
      new Moving<>(
          Mission.class,
          catalog -> by(Mission::id, catalog.missions()),
          Map.of(
              "status", (b, m) -> b.stated(m.id(), StatementProperty.EVENT),
              "launch", (b, m) -> b.launchMoved(m.id()),
              "vehicle", (b, m) -> b.stated(m.id(), StatementProperty.VEHICLE),
              "landingSite", (b, m) -> b.stated(m.id(), StatementProperty.LANDING_SITE),
              "reports", (b, m) -> b.reported(m.id()),
              "citations",
                  (b, m) ->
                      b.stated(m.id(), StatementProperty.EVENT)
                          || b.stated(m.id(), StatementProperty.VEHICLE)
                          || b.stated(m.id(), StatementProperty.LANDING_SITE)),
          Set.of("id", "name", "series", "leads", "phase", "stage", "purpose"));

  static final Moving<Opportunity> OPPORTUNITIES =
      new Moving<>(
          Opportunity.class,
          catalog -> by(Reader.Place::of, catalog.opportunities()),
          Map.of(
              "availability", Moving::joiningTurned,
              "joinable", Moving::joiningTurned,
              "rule", Moving::joiningTurned,
              "statedOn", Moving::joiningTurned,
              "citations", Moving::joiningTurned,
              "call", (b, o) -> b.called(o.mission()),
              "reports", (b, o) -> b.reported(o.mission())),
          Set.of(
              "mission",
              "category",
              "subCategories",
              "printed",
              "forms",
              "printedOpen",
              "linkedMissions",
              "negotiateWith",
              "contacts"));

  static final Moving<MatrixCell> CELLS =
      new Moving<>(
          MatrixCell.class,
          catalog -> {
            Map<Object, MatrixCell> cells = new TreeMap<>();
            for (MatrixRow row : catalog.matrix().rows()) {
              row.cells().forEach(c -> cells.put(row.category() + "/" + c.mission().id(), c));
            }
            return cells;
          },
          Map.of(
              "availability", (b, c) -> b.joiningTurned(c.mission()),
              "joinable", (b, c) -> b.joiningTurned(c.mission())),
          Set.of("mission", "printed", "forms", "printedOpen"));

  static final Moving<Matrix> MATRICES =
      new Moving<>(
          Matrix.class,
          catalog -> Map.of("the matrix", catalog.matrix()),
          Map.of("rows", (b, m) -> b.anyMission(b::joiningTurned)),
          Set.of("categories", "missions"));

  static final Moving<Programme> PROGRAMMES =
      new Moving<>(
          Programme.class,
          catalog -> Map.of("the programme", catalog.programme()),
          Map.of("history", (b, p) -> b.programmeStated()),
          Set.of("name", "names", "definition", "principles", "citations"));

  static final Moving<Participant> PARTICIPANTS =
      new Moving<>(
          Participant.class,
          catalog -> by(Participant::id, catalog.participants()),
          Map.of(
              "standing", (b, p) -> b.ofParticipant(p.id(), s -> true),
              "joined", (b, p) -> b.ofParticipant(p.id(), Moving::agreement),
              "form", (b, p) -> b.ofParticipant(p.id(), Moving::agreement),
              "signatory", (b, p) -> b.ofParticipant(p.id(), Moving::agreement),
              "citations", (b, p) -> b.ofParticipant(p.id(), s -> true)),
          Set.of("id", "name", "kind"));

  static final Moving<Call> CALLS =
      new Moving<>(
          Call.class,
          catalog -> by(Call::id, catalog.calls()),
          Map.of("selections", (b, c) -> b.selected(c.id())),
          Set.of(
              "id",
              "mission",
              "levels",
              "cells",
              "mapping",
              "opened",
              "lettersDue",
              "massLimits",
              "citations"));

  static final Moving<Payload> PAYLOADS =
      new Moving<>(
          Payload.class,
          catalog -> by(Payload::id, catalog.payloads()),
          Map.of(
              "standing", (b, p) -> b.ofPayload(p.id()),
              "citations", (b, p) -> b.ofPayload(p.id())),
          Set.of("id", "mission", "name", "countries", "organizations", "carrier", "category"));

  static final Moving<Site> SITES =
      new Moving<>(
          Site.class,
          catalog -> by(Site::id, catalog.sites()),
          Map.of(
              "standing", (b, s) -> b.ofSite(s.id()),
              "statedOn", (b, s) -> b.ofSite(s.id()),
              "citations", (b, s) -> b.ofSite(s.id())),
          Set.of("id", "name", "region"));

  static final Moving<Discrepancy> DISCREPANCIES =
      new Moving<>(
          Discrepancy.class,
          catalog -> by(Discrepancy::id, catalog.discrepancies()),
          Map.of(),
          Set.of("id", "subject", "property", "readings", "reason"));

  static final Moving<CatalogSummary> SUMMARIES =
      new Moving<>(
          CatalogSummary.class,
          catalog -> Map.of("the summary", catalog.summary()),
          Map.of(
              "asOf", (b, s) -> b.to().isAfter(b.from()),
              "counts",
                  (b, s) ->
                      b.anyMission(b::joiningTurned)
                          || b.anyParticipant()
                          || b.anyPayload()
                          || b.anySite()
                          || b.published()),
          Set.of("dataVersion", "dataDate", "sha256", "codeVersion"));

  static final Moving<Catalog> CATALOGS =
      new Moving<>(
          Catalog.class,
          catalog -> Map.of("the catalog", catalog),
          Map.ofEntries(
              Map.entry("asOf", (b, c) -> b.to().isAfter(b.from())),
              Map.entry("summary", (b, c) -> b.to().isAfter(b.from())),
              Map.entry("programme", (b, c) -> b.programmeStated()),
              Map.entry("missions", (b, c) -> b.anyMission(m -> missionMoved(b, m))),
              Map.entry(
                  "opportunities",
                  (b, c) -> b.anyMission(m -> b.joiningTurned(m) || b.reported(m))),
              Map.entry("matrix", (b, c) -> b.anyMission(b::joiningTurned)),
              Map.entry("participants", (b, c) -> b.anyParticipant()),
              Map.entry("calls", (b, c) -> b.anyMission(b::called)),
              Map.entry("openCalls", (b, c) -> b.anyMission(b::joiningTurned)),
              Map.entry("payloads", (b, c) -> b.anyPayload()),
              Map.entry("sites", (b, c) -> b.anySite()),
              Map.entry("discrepancies", (b, c) -> b.published())),
          Set.of(
              "dataset",
              "phases",
              "categories",
              "objectives",
              "facilities",
              "cooperationDomains",
              "milestones",
              "organizations",
              "sources",
              "contacts"));

  static final List<Moving<?>> ALL =
      List.of(
          CATALOGS,
          SUMMARIES,
          PROGRAMMES,
          MISSIONS,
          OPPORTUNITIES,
          MATRICES,
          CELLS,
          PARTICIPANTS,
          CALLS,
          PAYLOADS,
          SITES,
          DISCREPANCIES);

  /** What can be asked of a value of the type without saying more. */
  static Set<String> accessors(Class<?> type) {
    return methods(type).map(Method::getName).collect(Collectors.toSet());
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getReturnType() != void.class)
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> !method.getName().equals("toString"));
  }

  /** What differs of this type in a span though nothing came to count that could have moved it. */
  List<String> unexplained(Span span) {
    Between between = new Between(span.dataset().document(), span.from(), span.to());
    Map<Object, T> later = in.apply(span.later());
    return in.apply(span.earlier()).entrySet().stream()
        .filter(entry -> later.containsKey(entry.getKey()))
        .flatMap(
            entry ->
                Stream.concat(mayDiffer.keySet().stream(), neverDiffers.stream())
                    .filter(name -> !moved(name, between, entry.getValue()))
                    .filter(
                        name ->
                            !answer(name, entry.getValue())
                                .equals(answer(name, again(later, entry.getKey()))))
                    .map(name -> type.getSimpleName() + " " + entry.getKey() + ": " + name))
        .toList();
  }

  private boolean moved(String name, Between between, T value) {
    return mayDiffer.getOrDefault(name, (b, v) -> false).test(between, value);
  }

  private static <T> T again(Map<Object, T> later, Object key) {
    return Optional.ofNullable(later.get(key)).orElseThrow();
  }

  private Object answer(String name, T value) {
    try {
      return type.getMethod(name).invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getSimpleName() + " cannot be asked for " + name, e);
    }
  }

  private static boolean missionMoved(Between between, MissionId mission) {
    return between.launchMoved(mission)
        || between.reported(mission)
        || between.stated(mission, StatementProperty.VEHICLE)
        || between.stated(mission, StatementProperty.LANDING_SITE);
  }

  private static boolean joiningTurned(Between between, Opportunity opportunity) {
    return between.joiningTurned(opportunity.mission());
  }

  private static boolean agreement(Statement statement) {
    return statement.event().map(Event::kind).filter(EventKind.AGREEMENT::equals).isPresent();
  }

  private static <T> Map<Object, T> by(Function<T, Object> key, List<T> values) {
    return values.stream().collect(Collectors.toMap(key, Function.identity()));
  }
}
