package io.github.ilrs.catalog.resolve;

import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The missions on a day, with their opportunities and histories, and the calls for partners. */
public final class MissionsOnDay {
  private final Index<String, Call> calls;
  private final Index<MissionId, MissionOnDay> byId;
  private final List<Mission> missions;
  private final List<Opportunity> opportunities;
  private @Nullable OpportunityIndex index;

  MissionsOnDay(List<MissionId> ids, List<MissionOnDay> missions, List<Call> calls) {
    List<String> callIds = new ArrayList<>();
    for (Call call : calls) {
      callIds.add(call.id());
    }
    this.calls = Index.of("call", callIds, calls);
    this.byId = Index.of("mission", ids, missions);
    List<Mission> all = new ArrayList<>(missions.size());
    List<Opportunity> opportunities = new ArrayList<>(missions.size() * Category.values().length);
    for (MissionOnDay mission : missions) {
      all.add(mission.mission());
      opportunities.addAll(mission.opportunities());
    }
    this.missions = List.copyOf(all);
    this.opportunities = List.copyOf(opportunities);
  }

  /** Returns the calls opened by the day, with the selections announced by then. */
  public Index<String, Call> calls() {
    return calls;
  }

  /** Returns the missions, in the order of the document. */
  public List<Mission> missions() {
    return missions;
  }

  /** Returns all opportunities, in the order of the missions, A to E. */
  public List<Opportunity> opportunities() {
    return opportunities;
  }

  /** Returns whether there is such a mission. */
  public boolean contains(MissionId id) {
    return byId.find(id).isPresent();
  }

  /** Returns a mission, or throws an {@link io.github.ilrs.model.UnknownIdException}. */
  public Mission mission(MissionId id) {
    return byId.get(id).mission();
  }

  /** Returns an opportunity, or throws an {@link io.github.ilrs.model.UnknownIdException}. */
  @SuppressWarnings("EnumOrdinal") // there is one per category, in order
  public Opportunity opportunity(MissionId mission, Category category) {
    return byId.get(mission).opportunities().get(category.ordinal());
  }

  /** Returns the statements about a mission, or throws an exception as {@link #mission}. */
  public List<Statement> history(MissionId id) {
    return byId.get(id).history();
  }

  /** Checks that every mission is known, or throws an exception as {@link #mission}. */
  public void require(Iterable<MissionId> ids) {
    byId.require(ids);
  }

  /** Returns the index of the opportunities, which is built when it is first needed. */
  public OpportunityIndex index() {
    OpportunityIndex known = index;
    if (known == null) {
      known = new OpportunityIndex(missions, opportunities);
      index = known;
    }
    return known;
  }
}
