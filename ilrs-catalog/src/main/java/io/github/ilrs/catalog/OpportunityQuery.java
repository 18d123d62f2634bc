package io.github.ilrs.catalog;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.SubCategory;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.Phase;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/**
 * A query for opportunities: an immutable value that works with any catalog.
 *
 * <p>Start with {@link #all()} and narrow it: {@code all().category(C, D).lead(CNSA).joinable()}.
 * Several values of one filter mean <em>or</em>, different filters mean <em>and</em>; setting a
 * filter again replaces its values.
 */
public final class OpportunityQuery {
  private static final OpportunityQuery ALL = new OpportunityQuery(Filters.NONE);

  private final Filters filters;

  private OpportunityQuery(Filters filters) {
    this.filters = filters;
  }

  /** Returns the query for all opportunities. */
  public static OpportunityQuery all() {
    return ALL;
  }

  /**
   * Accepts opportunities on these missions.
   *
   * @throws InvalidValueException if no value is given
   */
  public OpportunityQuery mission(MissionId... values) {
    return mission(Arrays.asList(values));
  }

  /** As {@link #mission(MissionId...)}. */
  public OpportunityQuery mission(Collection<? extends MissionId> values) {
    return new OpportunityQuery(filters.with("mission", values));
  }

  /**
   * Accepts opportunities in these categories.
   *
   * @throws InvalidValueException if no value is given
   */
  public OpportunityQuery category(Category... values) {
    return category(Arrays.asList(values));
  }

  /** As {@link #category(Category...)}. */
  public OpportunityQuery category(Collection<? extends Category> values) {
    return new OpportunityQuery(filters.with("category", values));
  }

  /**
   * Accepts opportunities that these routes into category B lead to.
   *
   * @throws InvalidValueException if no value is given
   */
  public OpportunityQuery subCategory(SubCategory... values) {
    return subCategory(Arrays.asList(values));
  }

  /** As {@link #subCategory(SubCategory...)}. */
  public OpportunityQuery subCategory(Collection<? extends SubCategory> values) {
    return new OpportunityQuery(filters.with("subCategory", values));
  }

  /**
   * Accepts opportunities on missions that one of these agencies leads.
   *
   * @throws InvalidValueException if no value is given
   */
  public OpportunityQuery lead(OrganizationId... values) {
    return lead(Arrays.asList(values));
  }

  /** As {@link #lead(OrganizationId...)}. */
  public OpportunityQuery lead(Collection<? extends OrganizationId> values) {
    return new OpportunityQuery(filters.with("lead", values));
  }

  /**
   * Accepts opportunities on missions planned for these phases.
   *
   * @throws InvalidValueException if no value is given
   */
  public OpportunityQuery phase(Phase... values) {
    return phase(Arrays.asList(values));
  }

  /** As {@link #phase(Phase...)}. */
  public OpportunityQuery phase(Collection<? extends Phase> values) {
    return new OpportunityQuery(filters.with("phase", values));
  }

  /**
   * Accepts opportunities that offer at least one of these forms of cooperation.
   *
   * @throws InvalidValueException if no value is given
   */
  public OpportunityQuery form(CooperationForm... values) {
    return form(Arrays.asList(values));
  }

  /** As {@link #form(CooperationForm...)}. */
  public OpportunityQuery form(Collection<? extends CooperationForm> values) {
    return new OpportunityQuery(filters.with("form", values));
  }

  /**
   * Accepts opportunities with one of these availabilities on the day of the catalog.
   *
   * @throws InvalidValueException if no value is given
   */
  public OpportunityQuery availability(Availability... values) {
    return availability(Arrays.asList(values));
  }

  /** As {@link #availability(Availability...)}. */
  public OpportunityQuery availability(Collection<? extends Availability> values) {
    return new OpportunityQuery(filters.with("availability", values));
  }

  /** Accepts opportunities on missions that name no lead, such as ILRS-1 to ILRS-5. */
  public OpportunityQuery withoutLead() {
    return new OpportunityQuery(filters.withNone("lead"));
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
    return new OpportunityQuery(filters.withStages(stages));
  }

  /**
   * Accepts opportunities that the Guide prints as open, or only those that it prints as closed.
   */
  public OpportunityQuery printedOpen(boolean printedOpen) {
    return new OpportunityQuery(filters.with("printedOpen", Set.of(printedOpen)));
  }

  /** Accepts opportunities that can be joined on the day: a call is open or the offer holds. */
  public OpportunityQuery joinable() {
    return joinable(true);
  }

  /** Accepts opportunities that can be joined on the day, or only those that cannot. */
  public OpportunityQuery joinable(boolean joinable) {
    return new OpportunityQuery(filters.with("joinable", Set.of(joinable)));
  }

  boolean asksForJoinable() {
    return filters.get("joinable").contains(true);
  }

  Set<MissionId> missions() {
    return filters.get("mission");
  }

  Set<OrganizationId> leads() {
    return filters.get("lead");
  }

  /** Returns true if the query accepts this opportunity on this mission. */
  public boolean matches(Mission mission, Opportunity opportunity) {
    return filters.accept("mission", opportunity.mission())
        && filters.accept("category", opportunity.category())
        && filters.acceptAny("subCategory", opportunity.subCategories())
        && filters.acceptAny("lead", mission.leads())
        && filters.accept("phase", mission.phase())
        && filters.accept("stage", mission.stage().orElse(0))
        && filters.acceptAny("form", opportunity.forms())
        && filters.accept("availability", opportunity.availability())
        && filters.accept("printedOpen", opportunity.printedOpen())
        && filters.accept("joinable", opportunity.joinable());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OpportunityQuery query && filters.equals(query.filters);
  }

  @Override
  public int hashCode() {
    return filters.hashCode();
  }

  @Override
  public String toString() {
    return filters.toString();
  }
}
