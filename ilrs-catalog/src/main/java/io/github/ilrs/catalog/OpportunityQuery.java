package io.github.ilrs.catalog;

import io.github.ilrs.catalog.resolve.OpportunityIndex;
import io.github.ilrs.catalog.resolve.OpportunityIndex.Condition;
import io.github.ilrs.catalog.resolve.OpportunityIndex.Facet;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.evidence.Caveat;
import io.github.ilrs.model.evidence.CaveatKind;
import io.github.ilrs.model.evidence.Severity;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.SubCategory;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query for opportunities: an immutable value that works with any catalog.
 *
 * <p>Start with {@link #all()} and narrow it: {@code all().category(C, D).lead(CNSA).joinable()}.
 * Several values of one filter mean <em>or</em>, different filters mean <em>and</em>; setting a
 * filter again replaces its values.
 *
 * <p>A filter without values is an {@link InvalidValueException}, not "everything".
 */
public final class OpportunityQuery extends Query<OpportunityQuery> {
  // Volatile, so that no thread sees the array before its items: one query may serve many threads.
  private volatile Condition @Nullable [] conditions;

  private OpportunityQuery(Map<String, Set<?>> filters) {
    super(filters);
  }

  @Override
  OpportunityQuery create(Map<String, Set<?>> filters) {
    return new OpportunityQuery(filters);
  }

  /** Returns the query for all opportunities. */
  public static OpportunityQuery all() {
    return new OpportunityQuery(Map.of());
  }

  /** Accepts opportunities on these missions. */
  public OpportunityQuery mission(MissionId... values) {
    return with("mission", values);
  }

  /** Accepts opportunities on these missions. */
  public OpportunityQuery mission(Collection<? extends MissionId> values) {
    return with("mission", values);
  }

  /** Accepts opportunities in these categories. */
  public OpportunityQuery category(Category... values) {
    return with("category", values);
  }

  /** Accepts opportunities in these categories. */
  public OpportunityQuery category(Collection<? extends Category> values) {
    return with("category", values);
  }

  /** Accepts opportunities that these routes into category B lead to. */
  public OpportunityQuery subCategory(SubCategory... values) {
    return with("subCategory", values);
  }

  /** Accepts opportunities that these routes into category B lead to. */
  public OpportunityQuery subCategory(Collection<? extends SubCategory> values) {
    return with("subCategory", values);
  }

  /** Accepts opportunities on missions that one of these agencies leads. */
  public OpportunityQuery lead(OrganizationId... values) {
    return with("lead", values);
  }

  /** Accepts opportunities on missions that one of these agencies leads. */
  public OpportunityQuery lead(Collection<? extends OrganizationId> values) {
    return with("lead", values);
  }

  /** Accepts opportunities on missions planned for these phases. */
  public OpportunityQuery phase(Phase... values) {
    return with("phase", values);
  }

  /** Accepts opportunities on missions planned for these phases. */
  public OpportunityQuery phase(Collection<? extends Phase> values) {
    return with("phase", values);
  }

  /** Accepts opportunities that offer at least one of these forms of cooperation. */
  public OpportunityQuery form(CooperationForm... values) {
    return with("form", values);
  }

  /** Accepts opportunities that offer at least one of these forms of cooperation. */
  public OpportunityQuery form(Collection<? extends CooperationForm> values) {
    return with("form", values);
  }

  /** Accepts opportunities with one of these availabilities on the day of the catalog. */
  public OpportunityQuery availability(Availability... values) {
    return with("availability", values);
  }

  /** Accepts opportunities with one of these availabilities on the day of the catalog. */
  public OpportunityQuery availability(Collection<? extends Availability> values) {
    return with("availability", values);
  }

  /** Accepts opportunities on missions that name no lead, such as ILRS-1 to ILRS-5. */
  public OpportunityQuery withoutLead() {
    return withNone("lead");
  }

  /**
   * Accepts opportunities on missions planned for these stages of the construction phase.
   *
   * @param stages 1, 2 or both
   * @throws InvalidValueException if no stage is given, or one that is neither 1 nor 2
   */
  public OpportunityQuery stage(Integer... stages) {
    return stage(Arrays.asList(stages));
  }

  /** As {@link #stage(Integer...)}. */
  public OpportunityQuery stage(Collection<Integer> stages) {
    return withStages(stages);
  }

  /**
   * Accepts opportunities that the Guide prints as open, or only those that it prints as closed.
   */
  public OpportunityQuery printedOpen(boolean printedOpen) {
    return with("printedOpen", Set.of(printedOpen));
  }

  /** Accepts opportunities that can be joined on the day: a call is open or the offer holds. */
  public OpportunityQuery joinable() {
    return joinable(true);
  }

  /** Accepts opportunities that can be joined on the day, or only those that cannot. */
  public OpportunityQuery joinable(boolean joinable) {
    return with("joinable", Set.of(joinable));
  }

  /** Accepts opportunities that have at least one of these caveats. */
  public OpportunityQuery caveat(CaveatKind... values) {
    return with("caveat", values);
  }

  /** Accepts opportunities that have at least one of these caveats. */
  public OpportunityQuery caveat(Collection<CaveatKind> values) {
    return with("caveat", values);
  }

  /** Accepts opportunities that have none of these caveats. */
  public OpportunityQuery withoutCaveat(CaveatKind... values) {
    return with("withoutCaveat", values);
  }

  /** Accepts opportunities that have none of these caveats. */
  public OpportunityQuery withoutCaveat(Collection<CaveatKind> values) {
    return with("withoutCaveat", values);
  }

  /** Accepts opportunities whose caveats are at most this severe; none accepts no caveat at all. */
  public OpportunityQuery maxSeverity(Severity severity) {
    return with("maxSeverity", Set.of(severity));
  }

  boolean asksForJoinable() {
    return values("joinable").contains(true);
  }

  Set<MissionId> missions() {
    return values("mission");
  }

  Set<OrganizationId> leads() {
    return values("lead");
  }

  /** Returns the conditions that this query consists of, for an index. */
  Condition[] conditions() {
    Condition[] known = conditions;
    if (known == null) {
      known = compile();
      conditions = known;
    }
    return known;
  }

  private Condition[] compile() {
    List<Condition> compiled = new ArrayList<>();
    for (Map.Entry<String, Set<?>> filter : filters().entrySet()) {
      compiled.add(condition(filter.getKey(), filter.getValue()));
    }
    return compiled.toArray(new Condition[0]);
  }

  private static Condition condition(String name, Set<?> values) {
    return switch (name) {
      case "mission" -> Condition.anyOf(Facet.MISSION, values);
      case "category" -> Condition.anyOf(Facet.CATEGORY, values);
      case "subCategory" -> Condition.anyOf(Facet.SUB_CATEGORY, values);
      case "lead" ->
          Condition.anyOf(Facet.LEAD, values.isEmpty() ? Set.of(OpportunityIndex.NONE) : values);
      case "phase" -> Condition.anyOf(Facet.PHASE, values);
      case "stage" -> Condition.anyOf(Facet.STAGE, values);
      case "form" -> Condition.anyOf(Facet.FORM, values);
      case "availability" -> Condition.anyOf(Facet.AVAILABILITY, values);
      case "printedOpen" -> Condition.anyOf(Facet.PRINTED_OPEN, values);
      case "joinable" -> Condition.anyOf(Facet.JOINABLE, values);
      case "caveat" -> Condition.anyOf(Facet.CAVEAT, values);
      case "withoutCaveat" -> Condition.noneOf(Facet.CAVEAT, values);
      case "maxSeverity" -> Condition.noneOf(Facet.SEVERITY, above(values));
      default -> throw new IllegalStateException("There is no filter " + name);
    };
  }

  private static List<Severity> above(Set<?> most) {
    List<Severity> above = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      for (Object limit : most) {
        if (severity.compareTo((Severity) limit) > 0) {
          above.add(severity);
        }
      }
    }
    return above;
  }

  /** Returns true if the query accepts this opportunity on this mission. */
  public boolean matches(Mission mission, Opportunity opportunity) {
    return accepts("mission", opportunity.mission())
        && accepts("category", opportunity.category())
        && acceptsAny("subCategory", opportunity.subCategories())
        && acceptsAny("lead", mission.leads())
        && accepts("phase", mission.phase())
        && accepts("stage", mission.stage().orElse(0))
        && acceptsAny("form", opportunity.forms())
        && accepts("availability", opportunity.availability())
        && accepts("printedOpen", opportunity.printedOpen())
        && accepts("joinable", opportunity.joinable())
        && acceptsCaveats(opportunity.caveats());
  }

  private boolean acceptsCaveats(List<Caveat> caveats) {
    Set<CaveatKind> without = values("withoutCaveat");
    Set<Severity> most = values("maxSeverity");
    List<CaveatKind> kinds = new ArrayList<>();
    for (Caveat caveat : caveats) {
      kinds.add(caveat.kind());
      if (without.contains(caveat.kind())
          || most.stream().anyMatch(severity -> caveat.severity().compareTo(severity) > 0)) {
        return false;
      }
    }
    return acceptsAny("caveat", kinds);
  }
}
