package io.github.ilrs.testkit;

import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.dataset.ParticipantRecord;
import io.github.ilrs.model.dataset.PayloadRecord;
import io.github.ilrs.model.dataset.SiteRecord;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * What came to count after one day and by another, by the records alone.
 *
 * @param document all records
 * @param from the earlier day, on which everything counted that is from it
 * @param to the later day
 */
record Between(DatasetDocument document, LocalDate from, LocalDate to) {
  private boolean fell(LocalDate day) {
    return day.isAfter(from) && !day.isAfter(to);
  }

  private boolean cameToCount(List<Statement> statements, Predicate<Statement> which) {
    return statements.stream()
        .anyMatch(s -> which.test(s) && Replay.from(s).filter(this::fell).isPresent());
  }

  private List<Statement> of(MissionId mission) {
    return document.missions().stream()
        .filter(record -> record.id().equals(mission))
        .findFirst()
        .map(MissionRecord::statements)
        .orElse(List.of());
  }

  /** A claim of this property that counts, or an event. */
  boolean stated(MissionId mission, StatementProperty property) {
    return cameToCount(of(mission), s -> s.property() == property && Replay.counts(s));
  }

  /** An unconfirmed statement of a mission. */
  boolean reported(MissionId mission) {
    return cameToCount(of(mission), Statement::unconfirmed);
  }

  /** The last day of a forecast went by. */
  boolean forecastRanOut(MissionId mission) {
    return of(mission).stream()
        .filter(s -> s.property() == StatementProperty.LAUNCH)
        .anyMatch(s -> fell(PartialDate.parse(s.value()).latest().plusDays(1)));
  }

  boolean launchMoved(MissionId mission) {
    return stated(mission, StatementProperty.LAUNCH)
        || stated(mission, StatementProperty.EVENT)
        || forecastRanOut(mission);
  }

  /** A call of the mission was opened, or somebody selected. */
  boolean called(MissionId mission) {
    return document.calls().stream()
        .filter(call -> call.mission().equals(mission))
        .anyMatch(call -> fell(call.opened().earliest()) || selected(call));
  }

  boolean selected(String call) {
    return document.calls().stream().anyMatch(c -> c.id().equals(call) && selected(c));
  }

  private boolean selected(Call call) {
    return call.selections().stream().anyMatch(s -> fell(s.date().earliest()));
  }

  private boolean lettersFellDue(MissionId mission) {
    return document.calls().stream()
        .filter(call -> call.mission().equals(mission))
        .flatMap(call -> call.lettersDue().stream())
        .anyMatch(due -> fell(due.latest().plusDays(1)));
  }

  /** Anything on which it rests whether a mission can be joined. */
  boolean joiningTurned(MissionId mission) {
    return stated(mission, StatementProperty.EVENT) || called(mission) || lettersFellDue(mission);
  }

  boolean programmeStated() {
    return fell(document.dataDate()) || cameToCount(document.programme().statements(), s -> true);
  }

  boolean ofParticipant(String id, Predicate<Statement> which) {
    return document.participants().stream()
        .filter(record -> record.id().equals(id))
        .map(ParticipantRecord::statements)
        .anyMatch(s -> cameToCount(s, which.and(Replay::counts)));
  }

  boolean ofPayload(String id) {
    return document.payloads().stream()
        .filter(record -> record.id().equals(id))
        .map(PayloadRecord::statements)
        .anyMatch(s -> cameToCount(s, Replay::counts));
  }

  boolean ofSite(String id) {
    return document.sites().stream()
        .filter(record -> record.id().equals(id))
        .map(SiteRecord::statements)
        .anyMatch(s -> cameToCount(s, Replay::counts));
  }

  /** A source was published, or the undated ones were read. */
  boolean published() {
    return fell(document.dataDate())
        || document.sources().stream()
            .map(Source::published)
            .anyMatch(p -> p.map(PartialDate::earliest).filter(this::fell).isPresent());
  }

  boolean anyMission(Predicate<MissionId> turned) {
    return document.missions().stream().map(MissionRecord::id).anyMatch(turned);
  }

  boolean anyParticipant() {
    return document.participants().stream().anyMatch(p -> ofParticipant(p.id(), s -> true));
  }

  boolean anyPayload() {
    return document.payloads().stream().anyMatch(p -> ofPayload(p.id()));
  }

  boolean anySite() {
    return document.sites().stream().anyMatch(s -> ofSite(s.id()));
  }
}
