package io.github.ilrs.testkit;

import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.dataset.ParticipantRecord;
import io.github.ilrs.model.dataset.PayloadRecord;
import io.github.ilrs.model.dataset.SiteRecord;
import io.github.ilrs.model.evidence.Statement;
import java.util.List;

/** Datasets in which nothing is stated but what counts. */
final class Counting {
  private Counting() {}

  /** The document without what is unconfirmed, rejected or undated. */
  static DatasetDocument only(DatasetDocument document) {
    return DatasetDocument.builder()
        .from(document)
        .missions(
            document.missions().stream()
                .map(m -> MissionRecord.builder().from(m).statements(of(m.statements())).build())
                .toList())
        .participants(
            document.participants().stream()
                .filter(p -> !of(p.statements()).isEmpty())
                .map(
                    p -> ParticipantRecord.builder().from(p).statements(of(p.statements())).build())
                .toList())
        .payloads(
            document.payloads().stream()
                .map(p -> PayloadRecord.builder().from(p).statements(of(p.statements())).build())
                .toList())
        .sites(
            document.sites().stream()
                .map(s -> SiteRecord.builder().from(s).statements(of(s.statements())).build())
                .toList())
        .build();
  }

  private static List<Statement> of(List<Statement> statements) {
    return statements.stream().filter(s -> Replay.counts(s) && Replay.from(s).isPresent()).toList();
  }
}
