package io.github.ilrs.catalog.resolve;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.SubjectKind;
import io.github.ilrs.model.programme.MissionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The histories of a dataset, each built once. */
public final class Histories {
  private final Map<Subject, History> bySubject = new LinkedHashMap<>();

  private record Subject(SubjectKind kind, String id) {}

  /** Builds the histories of a document. */
  public Histories(DatasetDocument document) {
    add(SubjectKind.PROGRAMME, "ILRS", document.programme().statements());
    document
        .phases()
        .forEach(
            phase ->
                phase
                    .stages()
                    .forEach(
                        stage ->
                            add(
                                SubjectKind.STAGE,
                                phase.id() + "/" + stage.number(),
                                stage.statements())));
    document.missions().forEach(m -> add(SubjectKind.MISSION, m.id().id(), m.statements()));
    document.participants().forEach(p -> add(SubjectKind.PARTICIPANT, p.id(), p.statements()));
    document.payloads().forEach(p -> add(SubjectKind.PAYLOAD, p.id(), p.statements()));
    document.sites().forEach(s -> add(SubjectKind.SITE, s.id(), s.statements()));
  }

  private void add(SubjectKind kind, String id, List<Statement> statements) {
    bySubject.put(new Subject(kind, id), History.of(kind, id, statements));
  }

  /** Returns the history of a mission; empty if the dataset does not contain it. */
  public Optional<History> mission(MissionId id) {
    return Optional.ofNullable(bySubject.get(new Subject(SubjectKind.MISSION, id.id())));
  }

  /**
   * Returns all histories: of the programme, then stages, missions, participants, payloads and
   * sites.
   */
  public List<History> all() {
    return List.copyOf(bySubject.values());
  }

  /** Returns the history of a subject of the dataset. */
  History of(SubjectKind kind, String id) {
    return Optional.ofNullable(bySubject.get(new Subject(kind, id))).orElseThrow();
  }
}
