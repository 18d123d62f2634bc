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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The histories of a dataset, each built once. */
public final class Histories {
  private final History programme;
  private final Map<StagePlan, History> stages = new LinkedHashMap<>();
  private final Map<MissionId, History> missions = new LinkedHashMap<>();
  private final Map<String, History> participants = new LinkedHashMap<>();
  private final Map<String, History> payloads = new LinkedHashMap<>();
  private final Map<String, History> sites = new LinkedHashMap<>();

  /** Builds the histories of a document. */
  public Histories(DatasetDocument document) {
    programme = History.of(SubjectKind.PROGRAMME, "ILRS", document.programme().statements());
    for (PhasePlan phase : document.phases()) {
      for (StagePlan stage : phase.stages()) {
        String subject = phase.id() + "/" + stage.number();
        stages.put(stage, History.of(SubjectKind.STAGE, subject, stage.statements()));
      }
    }
    for (MissionRecord mission : document.missions()) {
      missions.put(
          mission.id(), History.of(SubjectKind.MISSION, mission.id().id(), mission.statements()));
    }
    for (ParticipantRecord participant : document.participants()) {
      participants.put(
          participant.id(),
          History.of(SubjectKind.PARTICIPANT, participant.id(), participant.statements()));
    }
    for (PayloadRecord payload : document.payloads()) {
      payloads.put(
          payload.id(), History.of(SubjectKind.PAYLOAD, payload.id(), payload.statements()));
    }
    for (SiteRecord site : document.sites()) {
      sites.put(site.id(), History.of(SubjectKind.SITE, site.id(), site.statements()));
    }
  }

  /** Returns the history of the programme itself. */
  public History programme() {
    return programme;
  }

  /** Returns the history of a mission; empty if the dataset does not contain it. */
  public Optional<History> mission(MissionId id) {
    return Optional.ofNullable(missions.get(id));
  }

  /**
   * Returns all histories: of the programme, then stages, missions, participants, payloads and
   * sites.
   */
  public List<History> all() {
    List<History> all = new ArrayList<>();
    all.add(programme);
    all.addAll(stages.values());
    all.addAll(missions.values());
    all.addAll(participants.values());
    all.addAll(payloads.values());
    all.addAll(sites.values());
    return all;
  }

  History of(StagePlan stage) {
    return Optional.ofNullable(stages.get(stage)).orElseThrow();
  }

  History of(MissionRecord mission) {
    return mission(mission.id()).orElseThrow();
  }

  History of(ParticipantRecord participant) {
    return Optional.ofNullable(participants.get(participant.id())).orElseThrow();
  }

  History of(PayloadRecord payload) {
    return Optional.ofNullable(payloads.get(payload.id())).orElseThrow();
  }

  History of(SiteRecord site) {
    return Optional.ofNullable(sites.get(site.id())).orElseThrow();
  }
}
