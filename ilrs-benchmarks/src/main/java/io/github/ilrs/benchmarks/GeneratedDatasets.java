package io.github.ilrs.benchmarks;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import java.util.ArrayList;
import java.util.List;

/** Larger datasets: the embedded one with many copies of a mission, its cells and its history. */
final class GeneratedDatasets {
  private static final MissionId COPIED = NamedMission.CE_8;

  private GeneratedDatasets() {}

  /** Returns the document of a dataset with this many missions. */
  static DatasetDocument ofMissions(int count) {
    DatasetDocument canonical = Dataset.canonical().document();
    MissionRecord copied =
        canonical.missions().stream().filter(m -> m.id().equals(COPIED)).findFirst().orElseThrow();
    List<Cell> copiedCells =
        canonical.cells().stream().filter(cell -> cell.mission().equals(COPIED)).toList();
    DatasetDocument.Builder larger = DatasetDocument.builder().from(canonical);
    List<MissionId> added = new ArrayList<>();
    for (int i = canonical.missions().size(); i < count; i++) {
      MissionId id = MissionId.parse("GENERATED-" + i);
      added.add(id);
      larger.addMissions(MissionRecord.builder().from(copied).id(id).build());
      copiedCells.forEach(c -> larger.addCells(Cell.builder().from(c).mission(id).build()));
    }
    List<PhasePlan> phases = new ArrayList<>();
    for (PhasePlan phase : canonical.phases()) {
      boolean ofCopied = phase.missions().contains(COPIED);
      phases.add(ofCopied ? with(added, phase) : phase);
    }
    List<Contact> contacts = new ArrayList<>();
    for (Contact contact : canonical.contacts()) {
      boolean ofCopied = contact.missions().contains(COPIED);
      Contact.Builder builder = Contact.builder().from(contact);
      contacts.add(ofCopied ? builder.addAllMissions(added).build() : contact);
    }
    return larger.phases(phases).contacts(contacts).build();
  }

  private static PhasePlan with(List<MissionId> added, PhasePlan phase) {
    List<StagePlan> stages = new ArrayList<>();
    for (StagePlan stage : phase.stages()) {
      boolean ofCopied = stage.missions().contains(COPIED);
      StagePlan.Builder builder = StagePlan.builder().from(stage);
      stages.add(ofCopied ? builder.addAllMissions(added).build() : stage);
    }
    List<MissionId> inStages = stages.stream().flatMap(stage -> stage.missions().stream()).toList();
    return PhasePlan.builder().from(phase).stages(stages).missions(inStages).build();
  }
}
