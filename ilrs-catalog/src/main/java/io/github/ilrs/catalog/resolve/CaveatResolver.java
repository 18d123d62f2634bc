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
import io.github.ilrs.model.programme.OrganizationId;
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
import org.jspecify.annotations.Nullable;

/**
 * Derives the caveats of missions and opportunities, one rule per {@link CaveatKind}. A caveat may
 * rest on an unconfirmed report, and says so; no unconfirmed report clears one.
 */
final class CaveatResolver {
  /** The age from which an offer, or the last word about a spacecraft, is old. */
  private static final int OLD_YEARS = 2;

  private static final Comparator<Caveat> WARNINGS_FIRST =
      new Comparator<>() {
        @Override
        public int compare(Caveat one, Caveat other) {
          return one.kind().compareTo(other.kind());
        }
      };

  private static final Set<Prospect> DOUBTS =
      EnumSet.of(Prospect.IN_DOUBT, Prospect.REPORTED_CANCELLED);

  private static final Set<Availability> STILL_MATTERS =
      EnumSet.of(
          Availability.OFFERED,
          Availability.CALL_OPEN,
          Availability.CALL_CLOSED,
          Availability.SELECTED);

  private static final Set<StatementProperty> PLANS = EnumSet.of(StatementProperty.PLAN);

  private static final Set<Reliability> PRESS_OR_BETTER =
      EnumSet.of(Reliability.OFFICIAL, Reliability.PRESS);

  private static final Set<Reliability> ANY_GRADE = EnumSet.allOf(Reliability.class);

  /** The properties whose statements show that something is known of a spacecraft. */
  private static final Set<StatementProperty> SIGNS_OF_LIFE =
      EnumSet.of(StatementProperty.WORKING_STATE, StatementProperty.EVENT);

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
      add(caveats, lateStage(mission, launch, history, day));
      add(caveats, stage.isEmpty() ? null : planChanged(mission, stage.get(), day));
      add(caveats, inDoubt(mission, launch, history, day));
      add(caveats, launchUncertain(mission, launch, history, day));
    } else if (status == MissionStatus.OPERATING) {
      add(caveats, workingStateUnknown(history, day));
    }
    if (status != MissionStatus.FAILED && status != MissionStatus.CANCELLED) {
      add(caveats, leadChanged(mission, launch, history, day));
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

  private static @Nullable Caveat lateStage(
      MissionRecord mission, Optional<Launch> launch, History history, LocalDate day) {
    Optional<Statement> readiness =
        raised(history, StatementProperty.READINESS, mission, launch, day);
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
    Statement plan = latest(stage, PLANS, PRESS_OR_BETTER, day);
    return plan != null && !names(plan, mission.id())
        ? caveat(
            CaveatKind.PLAN_CHANGED,
            "A later plan sets another sequence and does not name " + mission.id() + ".",
            plan)
        : null;
  }

  private static boolean names(Statement plan, MissionId mission) {
    String text = plan.value();
    String id = mission.id();
    for (int at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
      int end = at + id.length();
      if ((at == 0 || !isPartOfId(text.charAt(at - 1)))
          && (end == text.length() || !isPartOfId(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPartOfId(char c) {
    return c == '-' || c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }

  private static @Nullable Caveat inDoubt(
      MissionRecord mission, Optional<Launch> launch, History history, LocalDate day) {
    Optional<Statement> doubt = raised(history, StatementProperty.PROSPECT, mission, launch, day);
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
      MissionRecord mission, Optional<Launch> launch, History history, LocalDate day) {
    Optional<Statement> lead = raised(history, StatementProperty.LEAD, mission, launch, day);
    return lead.isPresent()
        ? caveat(
            CaveatKind.LEAD_CHANGED,
            lead.get().value() + " is reported to lead the mission now.",
            lead.get())
        : null;
  }

  private static @Nullable Caveat launchUncertain(
      MissionRecord mission, Optional<Launch> launch, History history, LocalDate day) {
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
    Optional<Statement> report = raised(history, StatementProperty.LAUNCH, mission, launch, day);
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
    Statement last = latest(history, SIGNS_OF_LIFE, ANY_GRADE, day);
    return last != null && isOld(last.effectiveDate().orElseThrow(), day)
        ? caveat(
            CaveatKind.WORKING_STATE_UNKNOWN,
            "Nothing has been published about the spacecraft since "
                + last.effectiveDate().get()
                + ".",
            last)
        : null;
  }

  /** Returns the latest statement about these properties that can be a value. */
  private static @Nullable Statement latest(
      History history, Set<StatementProperty> properties, Set<Reliability> grades, LocalDate day) {
    Statement latest = null;
    for (Statement statement : history.inEffectOn(day)) {
      if (statement.canBeValue()
          && properties.contains(statement.property())
          && grades.contains(statement.reliability())) {
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
      History history,
      StatementProperty property,
      MissionRecord mission,
      Optional<Launch> launch,
      LocalDate day) {
    Statement raised = null;
    for (Statement statement : history.inEffectOn(day)) {
      if (statement.property() == property && statement.standing() == StatementStanding.ADOPTED) {
        if (raises(statement, mission, launch)) {
          raised = statement;
        } else if (statement.canBeValue()) {
          raised = null;
        }
      }
    }
    return Optional.ofNullable(raised);
  }

  /** Returns true if what a statement says raises the caveat that its property is about. */
  private static boolean raises(
      Statement statement, MissionRecord mission, Optional<Launch> launch) {
    return switch (statement.property()) {
      case READINESS -> true;
      case PROSPECT -> DOUBTS.contains(prospect(statement));
      case LEAD -> !isLead(statement.value(), mission);
      case LAUNCH ->
          statement.isReport()
              && (statement.launchDate().isEmpty()
                  || !launch.orElseThrow().date().overlaps(statement.launchDate().get()));
      default -> false;
    };
  }

  private static boolean isLead(String organization, MissionRecord mission) {
    for (OrganizationId lead : mission.leads()) {
      if (lead.id().equals(organization)) {
        return true;
      }
    }
    return false;
  }

  private static Reliability reliability(List<Citation> citations, Map<SourceId, Source> sources) {
    return Optional.ofNullable(sources.get(citations.get(0).source())).orElseThrow().reliability();
  }

  private static boolean isOld(PartialDate date, LocalDate day) {
    return !day.isBefore(oldFrom(date));
  }

  /** Returns the day from which an offer or a word of this date is old. */
  static LocalDate oldFrom(PartialDate date) {
    return date.latest().plusYears(OLD_YEARS).plusDays(1);
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
