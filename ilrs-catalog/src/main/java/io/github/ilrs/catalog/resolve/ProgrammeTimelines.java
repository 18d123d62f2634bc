package io.github.ilrs.catalog.resolve;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.ProgrammeRecord;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Reading;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.SubjectKind;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.Payload;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.Programme;
import io.github.ilrs.model.programme.Site;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The programme of a dataset on every day, all but its missions. */
final class ProgrammeTimelines {
  private final DatasetDocument document;
  private final Map<SourceId, LocalDate> published = new HashMap<>();
  private final List<Timeline<Optional<Participant>>> participants;
  private final List<Timeline<Optional<Payload>>> payloads;
  private final List<Timeline<Optional<Site>>> sites;
  private final Timeline<ProgrammeOnDay> all;

  ProgrammeTimelines(DatasetDocument document, Histories histories) {
    this.document = document;
    TurningDays turningDays = new TurningDays();
    turningDays.add(document.dataDate());
    for (Source source : document.sources()) {
      LocalDate day = source.published().map(PartialDate::earliest).orElse(document.dataDate());
      published.put(source.id(), day);
      turningDays.add(day);
    }
    histories.all().stream()
        .filter(history -> history.subjectKind() != SubjectKind.MISSION)
        .forEach(turningDays::add);
    participants =
        timelines(
            document.participants(),
            histories.of(SubjectKind.PARTICIPANT),
            ParticipantResolver::resolve);
    payloads =
        timelines(document.payloads(), histories.of(SubjectKind.PAYLOAD), PayloadResolver::resolve);
    sites = timelines(document.sites(), histories.of(SubjectKind.SITE), SiteResolver::resolve);
    all = new Timeline<>(turningDays, Timeline.RECENT, this::derive);
  }

  /** Returns the programme on a day. */
  ProgrammeOnDay on(LocalDate day) {
    return all.on(day);
  }

  /** Derives a subject on a day from its record and its history. */
  private interface Resolver<R, T> {
    Optional<T> resolve(R subject, History history, LocalDate day);
  }

  private static <R, T> List<Timeline<Optional<T>>> timelines(
      List<R> records, List<History> histories, Resolver<R, T> resolver) {
    List<Timeline<Optional<T>>> timelines = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      R subject = records.get(i);
      History history = histories.get(i);
      TurningDays days = new TurningDays();
      days.add(history);
      timelines.add(
          new Timeline<>(days, Timeline.ALL, day -> resolver.resolve(subject, history, day)));
    }
    return timelines;
  }

  private static <T> List<T> known(List<Timeline<Optional<T>>> timelines, LocalDate day) {
    List<T> known = new ArrayList<>();
    for (Timeline<Optional<T>> each : timelines) {
      each.on(day).ifPresent(known::add);
    }
    return known;
  }

  private ProgrammeOnDay derive(LocalDate day) {
    return new ProgrammeOnDay(
        programme(day),
        Index.of(
            "phase", document.phases().stream().map(p -> phase(p, day)).toList(), PhasePlan::id),
        Index.of("participant", known(participants, day), Participant::id),
        Index.of("payload", known(payloads, day), Payload::id),
        Index.of("site", known(sites, day), Site::id),
        Index.of("discrepancy", discrepancies(day), Discrepancy::id));
  }

  private Programme programme(LocalDate day) {
    ProgrammeRecord record = document.programme();
    return Programme.builder()
        .name(record.name())
        .names(record.names())
        .definition(record.definition())
        .principles(record.principles())
        .history(stated(record.statements(), day, document.dataDate()))
        .citations(record.citations())
        .build();
  }

  private PhasePlan phase(PhasePlan recorded, LocalDate day) {
    PhasePlan.Builder phase = PhasePlan.builder().from(recorded).stages(List.of());
    for (StagePlan stage : recorded.stages()) {
      phase.addStages(
          StagePlan.builder()
              .from(stage)
              .statements(stated(stage.statements(), day, document.dataDate()))
              .build());
    }
    return phase.build();
  }

  /** Two readings or more that had been published by the day make a discrepancy. */
  private List<Discrepancy> discrepancies(LocalDate day) {
    List<Discrepancy> visible = new ArrayList<>();
    for (Discrepancy discrepancy : document.discrepancies()) {
      Set<String> values = new HashSet<>();
      for (Reading reading : discrepancy.readings()) {
        if (!published.getOrDefault(reading.citation().source(), LocalDate.MAX).isAfter(day)) {
          values.add(reading.value());
        }
      }
      if (values.size() > 1) {
        visible.add(discrepancy);
      }
    }
    return visible;
  }

  /**
   * Returns the statements that were known on a day. Undated claims were from the day up to which
   * the facts were gathered.
   */
  static List<Statement> stated(List<Statement> statements, LocalDate day, LocalDate dataDate) {
    List<Statement> stated = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.effectiveDate().isEmpty()
          ? !day.isBefore(dataDate)
          : statement.inEffectOn(day)) {
        stated.add(statement);
      }
    }
    return List.copyOf(stated);
  }
}
