package io.github.ilrs.catalog.resolve;

import io.github.ilrs.catalog.history.History;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.dataset.ParticipantRecord;
import io.github.ilrs.model.dataset.PayloadRecord;
import io.github.ilrs.model.dataset.SiteRecord;
import io.github.ilrs.model.evidence.SubjectKind;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.Payload;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The resolvers of a dataset, which derive the content of a catalog for any day. */
public final class Resolvers {
  private final DatasetDocument document;
  private final Histories histories;
  private final MissionResolver missions;
  private final OpportunityResolver opportunities;
  private final Map<CellId, Cell> cells = new HashMap<>();

  /** Creates the resolvers of a document. */
  public Resolvers(DatasetDocument document) {
    this.document = document;
    this.histories = new Histories(document);
    this.missions = new MissionResolver(document, histories);
    this.opportunities = new OpportunityResolver(document, histories);
    for (Cell cell : document.cells()) {
      cells.put(new CellId(cell.mission(), cell.category()), cell);
    }
  }

  /** Returns the histories of the dataset. */
  public Histories histories() {
    return histories;
  }

  /** Returns the calls opened by a day, with the selections announced by then. */
  public List<Call> calls(LocalDate day) {
    return CallResolver.resolve(document.calls(), day);
  }

  /** Returns the missions on a day, in the order of the document. */
  public List<Mission> missions(LocalDate day) {
    List<Mission> resolved = new ArrayList<>();
    for (MissionRecord mission : document.missions()) {
      resolved.add(missions.resolve(mission, day));
    }
    return resolved;
  }

  /**
   * Returns the opportunities on a day, in the order of the missions.
   *
   * @param onDay the missions on that day
   * @param calls the calls on that day
   */
  public List<Opportunity> opportunities(List<Mission> onDay, List<Call> calls, LocalDate day) {
    List<Opportunity> resolved = new ArrayList<>();
    for (Mission mission : onDay) {
      for (Category category : Category.values()) {
        Cell cell = cells.get(new CellId(mission.id(), category));
        if (cell != null) {
          resolved.add(opportunities.resolve(cell, mission, calls, day));
        }
      }
    }
    return resolved;
  }

  /** Returns the participants known on a day. */
  public List<Participant> participants(LocalDate day) {
    return known(
        document.participants(),
        SubjectKind.PARTICIPANT,
        ParticipantRecord::id,
        ParticipantResolver::resolve,
        day);
  }

  /** Returns the payloads known on a day. */
  public List<Payload> payloads(LocalDate day) {
    return known(
        document.payloads(), SubjectKind.PAYLOAD, PayloadRecord::id, PayloadResolver::resolve, day);
  }

  /** Returns the sites known on a day. */
  public List<Site> sites(LocalDate day) {
    return known(document.sites(), SubjectKind.SITE, SiteRecord::id, SiteResolver::resolve, day);
  }

  /** Derives a subject on a day from its record and its history. */
  private interface Resolver<R, T> {
    Optional<T> resolve(R subject, History history, LocalDate day);
  }

  private <R, T> List<T> known(
      List<R> records,
      SubjectKind kind,
      Function<R, String> id,
      Resolver<R, T> resolver,
      LocalDate day) {
    List<T> known = new ArrayList<>();
    for (R each : records) {
      resolver.resolve(each, histories.of(kind, id.apply(each)), day).ifPresent(known::add);
    }
    return known;
  }
}
