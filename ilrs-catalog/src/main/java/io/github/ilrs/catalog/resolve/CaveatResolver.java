package io.github.ilrs.catalog.resolve;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.evidence.Caveat;
import io.github.ilrs.model.evidence.CaveatKind;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.evidence.StatementStanding;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.MissionStatus;
import io.github.ilrs.model.programme.Prospect;
import io.github.ilrs.model.programme.Readiness;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Derives the caveats of missions and opportunities, one rule per {@link CaveatKind}. A caveat may
 * rest on an unconfirmed report, and says so; no unconfirmed report clears one.
 */
final class CaveatResolver {
  /** The age from which an offer, or the last word about a spacecraft, is old. */
  private static final int OLD_YEARS = 2;

  private static final Comparator<Caveat> WARNINGS_FIRST = Comparator.comparing(Caveat::kind);

  private static final Set<Prospect> DOUBTS =
      EnumSet.of(Prospect.IN_DOUBT, Prospect.REPORTED_CANCELLED);

  private static final Set<Availability> STILL_MATTERS =
      EnumSet.of(
          Availability.OFFERED,
          Availability.CALL_OPEN,
          Availability.CALL_CLOSED,
          Availability.SELECTED);

  private CaveatResolver() {}

  /**
   * Returns the caveats about a mission as a whole.
   *
   * @param launch the launch as known on the day
   * @param stage the history of the stage it is planned for; empty if its phase has no stages
   */
  static List<Caveat> ofMission(
      MissionRecord mission,
      MissionStatus status,
      Optional<Launch> launch,
      History history,
      Optional<History> stage,
      LocalDate day) {
    List<Caveat> caveats = new ArrayList<>();
    if (status == MissionStatus.PLANNED) {
      add(caveats, lateStage(history, day));
      add(caveats, stage.isEmpty() ? null : planChanged(mission, stage.get(), day));
      add(caveats, inDoubt(history, day));
      add(caveats, launchUncertain(launch, history, day));
    } else if (status == MissionStatus.OPERATING) {
      add(caveats, workingStateUnknown(history, day));
    }
    if (status != MissionStatus.FAILED && status != MissionStatus.CANCELLED) {
      add(caveats, leadChanged(mission, history, day));
    }
    caveats.sort(WARNINGS_FIRST);
    return caveats;
  }

  /**
   * Returns the caveats about an opportunity.
   *
   * @param calls the calls opened by the day
   * @param sources the sources of the dataset
   */
  static List<Caveat> ofOpportunity(
      Cell cell,
      Mission mission,
      AvailabilityResolver.Decision decision,
      List<Call> calls,
      Map<SourceId, Source> sources,
      LocalDate day) {
    Availability availability = decision.rule().availability();
    boolean offered = availability == Availability.OFFERED;
    List<Caveat> caveats = new ArrayList<>();
    for (Caveat caveat : mission.caveats()) {
      boolean applies =
          switch (caveat.kind()) {
            case LATE_STAGE -> offered && cell.category() != Category.E;
            case PLAN_CHANGED -> offered;
            case WORKING_STATE_UNKNOWN -> offered && cell.category() == Category.E;
            default -> STILL_MATTERS.contains(availability);
          };
      if (applies) {
        caveats.add(caveat);
      }
    }
    if (offered) {
      add(caveats, notCalled(cell, calls, sources));
      add(caveats, notRenewed(cell, decision, sources, day));
    }
    caveats.sort(WARNINGS_FIRST);
    return caveats;
  }

  private static @Nullable Caveat notRenewed(
      Cell cell,
      AvailabilityResolver.Decision decision,
      Map<SourceId, Source> sources,
      LocalDate day) {
    PartialDate offered = decision.statedOn();
    return isOld(offered, day)
        ? caveat(
            CaveatKind.NOT_RENEWED,
            "The offer of " + offered + " has not been renewed.",
            offered,
            reliability(cell.citations(), sources),
            cell.citations())
        : null;
  }

  private static @Nullable Caveat notCalled(
      Cell cell, List<Call> calls, Map<SourceId, Source> sources) {
    if (cell.category() == Category.E || AvailabilityResolver.latestCall(cell, calls).isPresent()) {
      return null;
    }
    for (Call call : calls) {
      if (call.mission().equals(cell.mission())) {
        return caveat(
            CaveatKind.NOT_CALLED,
            "The call of " + call.opened() + " does not include category " + cell.category() + ".",
            call.opened(),
            reliability(call.citations(), sources),
            call.citations());
      }
    }
    return null;
  }

  private static @Nullable Caveat lateStage(History history, LocalDate day) {
    Optional<Statement> readiness = raised(history, StatementProperty.READINESS, day, s -> true);
    return readiness.isPresent()
        ? caveat(
            CaveatKind.LATE_STAGE,
            switch (Term.read(Readiness.class, readiness.get().value())) {
              case INSTRUMENTS_NEARLY_READY ->
                  "The instruments or the spacecraft are reported to be nearly ready.";
              case COMPLETE -> "The spacecraft is reported to be complete.";
              case AT_LAUNCH_SITE -> "The spacecraft is reported to be at the launch site.";
              case UNRECOGNIZED -> "The spacecraft is reported to be at a late stage.";
            },
            readiness.get())
        : null;
  }

  private static @Nullable Caveat planChanged(MissionRecord mission, History stage, LocalDate day) {
    Statement plan =
        latest(
            stage,
            day,
            s ->
                s.property() == StatementProperty.PLAN
                    && s.reliability().compareTo(Reliability.PRESS) <= 0);
    return plan != null && !names(plan, mission.id())
        ? caveat(
            CaveatKind.PLAN_CHANGED,
            "A later plan sets another sequence and does not name " + mission.id() + ".",
            plan)
        : null;
  }

  private static boolean names(Statement plan, MissionId mission) {
    return Pattern.compile("(?<![\\w-])" + Pattern.quote(mission.id()) + "(?![\\w-])")
        .matcher(plan.value())
        .find();
  }

  private static @Nullable Caveat inDoubt(History history, LocalDate day) {
    Optional<Statement> doubt =
        raised(history, StatementProperty.PROSPECT, day, s -> DOUBTS.contains(prospect(s)));
    return doubt.isPresent()
        ? caveat(
            CaveatKind.MISSION_IN_DOUBT,
            prospect(doubt.get()) == Prospect.IN_DOUBT
                ? "The mission is reported to be in doubt."
                : "The mission is reported to be cancelled or reworked.",
            doubt.get())
        : null;
  }

  private static Prospect prospect(Statement statement) {
    return Term.read(Prospect.class, statement.value());
  }

  private static @Nullable Caveat leadChanged(
      MissionRecord mission, History history, LocalDate day) {
    Optional<Statement> lead =
        raised(
            history,
            StatementProperty.LEAD,
            day,
            s -> mission.leads().stream().noneMatch(id -> id.id().equals(s.value())));
    return lead.isPresent()
        ? caveat(
            CaveatKind.LEAD_CHANGED,
            lead.get().value() + " is reported to lead the mission now.",
            lead.get())
        : null;
  }

  private static @Nullable Caveat launchUncertain(
      Optional<Launch> launch, History history, LocalDate day) {
    Optional<Statement> forecast = history.value(StatementProperty.LAUNCH, day);
    if (forecast.isEmpty()) {
      return null;
    }
    if (launch.isEmpty()) {
      return caveat(
          CaveatKind.LAUNCH_UNCERTAIN,
          "The launch forecast no longer holds and there is no new date.",
          forecast.get());
    }
    Optional<Statement> report =
        raised(
            history,
            StatementProperty.LAUNCH,
            day,
            s -> s.isReport() && s.launchDate().filter(launch.get().date()::overlaps).isEmpty());
    if (report.isPresent()) {
      return caveat(
          CaveatKind.LAUNCH_UNCERTAIN,
          report.get().launchDate().isEmpty()
              ? "The launch forecast is reported to hold no longer."
              : "The launch is reported to have moved to " + report.get().value() + ".",
          report.get());
    }
    return launch.get().overdue()
        ? caveat(
            CaveatKind.LAUNCH_UNCERTAIN,
            "The forecast launch date " + launch.get().date() + " has passed.",
            PartialDate.of(launch.get().latest().plusDays(1)),
            launch.get().reliability(),
            launch.get().citations())
        : null;
  }

  private static @Nullable Caveat workingStateUnknown(History history, LocalDate day) {
    Statement last =
        latest(
            history,
            day,
            s ->
                s.property() == StatementProperty.WORKING_STATE
                    || s.property() == StatementProperty.EVENT);
    return last != null && isOld(last.effectiveDate().orElseThrow(), day)
        ? caveat(
            CaveatKind.WORKING_STATE_UNKNOWN,
            "Nothing has been published about the spacecraft since "
                + last.effectiveDate().get()
                + ".",
            last)
        : null;
  }

  /** Returns the latest statement that can be a value and meets the condition. */
  private static @Nullable Statement latest(
      History history, LocalDate day, Predicate<Statement> condition) {
    Statement latest = null;
    for (Statement statement : history.inEffectOn(day)) {
      if (statement.canBeValue() && condition.test(statement)) {
        latest = statement;
      }
    }
    return latest;
  }

  /**
   * Returns the latest statement about a property that raises a caveat and was not cleared by a
   * later one. An unconfirmed report may raise a caveat; only a statement that can be a value
   * clears it.
   */
  private static Optional<Statement> raised(
      History history, StatementProperty property, LocalDate day, Predicate<Statement> raises) {
    Statement raised = null;
    for (Statement statement : history.inEffectOn(day)) {
      if (statement.property() == property && statement.standing() == StatementStanding.ADOPTED) {
        if (raises.test(statement)) {
          raised = statement;
        } else if (statement.canBeValue()) {
          raised = null;
        }
      }
    }
    return Optional.ofNullable(raised);
  }

  private static Reliability reliability(List<Citation> citations, Map<SourceId, Source> sources) {
    return Optional.ofNullable(sources.get(citations.get(0).source())).orElseThrow().reliability();
  }

  private static boolean isOld(PartialDate date, LocalDate day) {
    return date.latest().plusYears(OLD_YEARS).isBefore(day);
  }

  private static Caveat caveat(CaveatKind kind, String summary, Statement statement) {
    return caveat(
        kind,
        summary,
        statement.effectiveDate().orElseThrow(),
        statement.reliability(),
        List.of(statement.citation()));
  }

  private static Caveat caveat(
      CaveatKind kind,
      String summary,
      PartialDate since,
      Reliability reliability,
      List<Citation> citations) {
    return Caveat.builder()
        .kind(kind)
        .summary(summary)
        .since(since)
        .reliability(reliability)
        .citations(citations)
        .build();
  }

  private static void add(List<Caveat> caveats, @Nullable Caveat caveat) {
    if (caveat != null) {
      caveats.add(caveat);
    }
  }
}
