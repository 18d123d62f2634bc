package io.github.ilrs.catalog.resolve;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.dataset.ParticipantRecord;
import io.github.ilrs.model.dataset.PayloadRecord;
import io.github.ilrs.model.dataset.SiteRecord;
import io.github.ilrs.model.evidence.SubjectKind;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The histories of a dataset, each built once. */
public final class Histories {
  private final Facts facts;
  private final List<History> ofStages = new ArrayList<>();
  private final Map<MissionId, History> stages = new HashMap<>();
  private final Index<MissionId, History> missions;
  private volatile @Nullable List<History> all;

  /** Builds the histories of missions and stages; the others are built when they are needed. */
  public Histories(Facts facts) {
    this.facts = facts;
    for (PhasePlan phase : facts.missions().phases()) {
      for (StagePlan stage : phase.stages()) {
        String id = phase.id() + "/" + stage.number();
        History history = History.of(SubjectKind.STAGE, id, stage.statements());
        ofStages.add(history);
        for (MissionId mission : stage.missions()) {
          stages.put(mission, history);
        }
      }
    }
    List<History> ofMissions = new ArrayList<>();
    List<MissionId> ids = new ArrayList<>();
    for (MissionRecord mission : facts.missions().missions()) {
      String id = mission.id().id();
      ofMissions.add(History.of(SubjectKind.MISSION, id, mission.statements()));
      ids.add(mission.id());
    }
    missions = Index.of("mission", ids, ofMissions);
  }

  /**
   * Returns the history of a mission.
   *
   * @throws io.github.ilrs.model.UnknownIdException if there is no such mission
   */
  public History mission(MissionId id) {
    return missions.get(id);
  }

  /** Returns the history of the stage that a mission is planned for; empty if there is none. */
  Optional<History> stageOf(MissionId mission) {
    return Optional.ofNullable(stages.get(mission));
  }

  /** Returns the histories of all subjects of a kind, in the order of the document. */
  List<History> of(SubjectKind kind) {
    return all().stream().filter(history -> history.subjectKind() == kind).toList();
  }

  /**
   * Returns all histories: of the programme, then stages, missions, participants, payloads and
   * sites.
   */
  public List<History> all() {
    List<History> known = all;
    if (known == null) {
      known = build(facts.document());
      all = known;
    }
    return known;
  }

  private List<History> build(DatasetDocument document) {
    List<History> built = new ArrayList<>();
    built.add(History.of(SubjectKind.PROGRAMME, "ILRS", document.programme().statements()));
    built.addAll(ofStages);
    built.addAll(missions.all());
    for (ParticipantRecord each : document.participants()) {
      built.add(History.of(SubjectKind.PARTICIPANT, each.id(), each.statements()));
    }
    for (PayloadRecord each : document.payloads()) {
      built.add(History.of(SubjectKind.PAYLOAD, each.id(), each.statements()));
    }
    for (SiteRecord each : document.sites()) {
      built.add(History.of(SubjectKind.SITE, each.id(), each.statements()));
    }
    return List.copyOf(built);
  }
}
