package io.github.ilrs.model.dataset;

import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.SubjectKind;
import io.github.ilrs.model.internal.Nearest;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is added to records of a document: statements to histories, missions to the roadmap. */
final class Additions {
  private static final Comparator<Statement> BY_EFFECTIVE_DATE =
      Comparator.comparing(
          statement -> statement.effectiveDate().map(PartialDate::earliest).orElse(LocalDate.MIN));

  private final Map<Subject, List<Statement>> statements = new LinkedHashMap<>();
  private final Map<Subject, List<MissionId>> planned = new LinkedHashMap<>();

  /** Something of the document that can be added to. */
  private record Subject(String kind, String id) {}

  void add(SubjectKind kind, String id, List<Statement> added) {
    statements.computeIfAbsent(new Subject(kind.id(), id), key -> new ArrayList<>()).addAll(added);
  }

  void plan(MissionId mission, String plan) {
    Subject subject = new Subject(plan.contains("/") ? "stage" : "phase", plan);
    planned.computeIfAbsent(subject, key -> new ArrayList<>()).add(mission);
  }

  /** Returns the document with everything that was added. */
  DatasetDocument to(DatasetDocument document) {
    if (statements.isEmpty() && planned.isEmpty()) {
      return document;
    }
    return new Rewriting().of(document);
  }

  /** Rewrites the records of a document, and remembers which there are. */
  private final class Rewriting {
    private final List<Subject> found = new ArrayList<>();

    DatasetDocument of(DatasetDocument document) {
      DatasetDocument.Builder all = DatasetDocument.builder().from(document);
      ProgrammeRecord programme = document.programme();
      all.programme(
          ProgrammeRecord.builder()
              .from(programme)
              .statements(stated("programme", "ILRS", programme.statements()))
              .build());
      all.phases(document.phases().stream().map(this::phase).toList());
      all.missions(
          document.missions().stream()
              .map(
                  m ->
                      MissionRecord.builder()
                          .from(m)
                          .statements(stated("mission", m.id().id(), m.statements()))
                          .build())
              .toList());
      all.participants(
          document.participants().stream()
              .map(
                  p ->
                      ParticipantRecord.builder()
                          .from(p)
                          .statements(stated("participant", p.id(), p.statements()))
                          .build())
              .toList());
      all.payloads(
          document.payloads().stream()
              .map(
                  p ->
                      PayloadRecord.builder()
                          .from(p)
                          .statements(stated("payload", p.id(), p.statements()))
                          .build())
              .toList());
      all.sites(
          document.sites().stream()
              .map(
                  s ->
                      SiteRecord.builder()
                          .from(s)
                          .statements(stated("site", s.id(), s.statements()))
                          .build())
              .toList());
      statements.keySet().forEach(this::requireFound);
      planned.keySet().forEach(this::requireFound);
      return all.build();
    }

    private PhasePlan phase(PhasePlan phase) {
      List<StagePlan> stages = phase.stages().stream().map(s -> stage(phase, s)).toList();
      List<MissionId> missions =
          stages.isEmpty()
              ? listed("phase", phase.id().id(), phase.missions())
              : stages.stream().flatMap(stage -> stage.missions().stream()).toList();
      return PhasePlan.builder().from(phase).stages(stages).missions(missions).build();
    }

    private StagePlan stage(PhasePlan phase, StagePlan stage) {
      String id = phase.id() + "/" + stage.number();
      return StagePlan.builder()
          .from(stage)
          .missions(listed("stage", id, stage.missions()))
          .statements(stated("stage", id, stage.statements()))
          .build();
    }

    private List<Statement> stated(String kind, String id, List<Statement> before) {
      List<Statement> all = with(before, statements, new Subject(kind, id));
      return all.size() == before.size() ? before : all.stream().sorted(BY_EFFECTIVE_DATE).toList();
    }

    private List<MissionId> listed(String kind, String id, List<MissionId> before) {
      return with(before, planned, new Subject(kind, id));
    }

    private <T> List<T> with(List<T> before, Map<Subject, List<T>> added, Subject subject) {
      found.add(subject);
      List<T> all = new ArrayList<>(before);
      all.addAll(added.getOrDefault(subject, List.of()));
      return all;
    }

    private void requireFound(Subject subject) {
      if (!found.contains(subject)) {
        List<String> known =
            found.stream().filter(f -> f.kind().equals(subject.kind())).map(Subject::id).toList();
        throw new UnknownIdException(subject.kind(), subject.id(), Nearest.to(subject.id(), known));
      }
    }
  }
}
