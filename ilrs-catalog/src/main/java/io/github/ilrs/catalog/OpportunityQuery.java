package io.github.ilrs.catalog;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.SubCategory;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.shape.ValueStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Which opportunities are asked for: a value that can be kept, compared, and put to any catalog.
 *
 * <p>Start with {@link #all()} and narrow: {@code all().category(C,
 * D).lead(CNSA).printedOpen(true)}. The values given to one filter mean <em>or</em>, different
 * filters mean <em>and</em>; giving a filter again replaces what it said before, giving it nothing
 * takes it away.
 */
@ValueStyle
@Value.Immutable
public interface OpportunityQuery {
  /** The missions asked for; empty means any. */
  Set<MissionId> missions();

  /** The categories asked for; empty means any. */
  Set<Category> categories();

  /** The sub-categories asked for; empty means any, also none. */
  Set<SubCategory> subCategories();

  /** The agencies asked for, as leaders of the mission; empty means any, also none. */
  Set<OrganizationId> leads();

  /** The phases asked for; empty means any. */
  Set<Phase> phases();

  /** The stages asked for, 1 or 2; empty means any, also none. */
  Set<Integer> stages();

  /** The forms of cooperation asked for, of which one is enough; empty means any, also none. */
  Set<CooperationForm> forms();

  /** Whether the Guide prints anything but "Closed"; empty means either. */
  Optional<Boolean> printedOpen();

  /** What the opportunity is on the day; empty means anything. */
  Set<Availability> availabilities();

  /** Whether a partner can still try; empty means either. */
  Optional<Boolean> joinability();

  /** Every opportunity there is, open and closed. */
  static OpportunityQuery all() {
    return ImmutableOpportunityQuery.builder().build();
  }

  /** Only these missions. */
  default OpportunityQuery mission(MissionId... missions) {
    return copy().missions(List.of(missions)).build();
  }

  /** Only these categories. */
  default OpportunityQuery category(Category... categories) {
    return copy().categories(List.of(categories)).build();
  }

  /** Only what these routes into category B lead to. */
  default OpportunityQuery subCategory(SubCategory... subCategories) {
    return copy().subCategories(List.of(subCategories)).build();
  }

  /** Only on missions that one of these agencies leads. */
  default OpportunityQuery lead(OrganizationId... leads) {
    return copy().leads(List.of(leads)).build();
  }

  /** Only on missions planned for these phases. */
  default OpportunityQuery phase(Phase... phases) {
    return copy().phases(List.of(phases)).build();
  }

  /**
   * Only on missions planned for these stages.
   *
   * @throws InvalidValueException if one is neither 1 nor 2
   */
  default OpportunityQuery stage(int... stages) {
    return copy().stages(Arrays.stream(stages).boxed().toList()).build();
  }

  /** Only what offers at least one of these forms of cooperation. */
  default OpportunityQuery form(CooperationForm... forms) {
    return copy().forms(List.of(forms)).build();
  }

  /** Only what the Guide prints as open, or only what it prints as closed. */
  default OpportunityQuery printedOpen(boolean open) {
    return copy().printedOpen(open).build();
  }

  /** Only what is one of these on the day. */
  default OpportunityQuery availability(Availability... availabilities) {
    return copy().availabilities(List.of(availabilities)).build();
  }

  /** Only what a partner can still try on the day: an open call, or an offer that still stands. */
  default OpportunityQuery joinable() {
    return joinable(true);
  }

  /** Only what a partner can still try on the day, or only what one cannot. */
  default OpportunityQuery joinable(boolean joinable) {
    return copy().joinability(joinable).build();
  }

  /** True if the query asks for this opportunity, on this mission. */
  default boolean matches(Mission mission, Opportunity opportunity) {
    return anyOf(missions(), opportunity.mission())
        && anyOf(categories(), opportunity.category())
        && sharesOne(subCategories(), opportunity.subCategories())
        && sharesOne(leads(), mission.leads())
        && anyOf(phases(), mission.phase())
        && (stages().isEmpty() || mission.stage().stream().anyMatch(stages()::contains))
        && sharesOne(forms(), opportunity.forms())
        && anyOf(availabilities(), opportunity.availability())
        && printedOpen().map(open -> open == opportunity.printedOpen()).orElse(true)
        && joinability().map(joinable -> joinable == opportunity.joinable()).orElse(true);
  }

  /** Refuses a stage that is not 1 or 2, and words this version does not know. */
  @Value.Check
  default void check() {
    stages().forEach(StagePlan::checkNumber);
    if (Stream.concat(forms().stream(), availabilities().stream()).anyMatch(Term::unrecognized)) {
      throw InvalidValueException.of("query", Term.UNRECOGNIZED, "words that this version knows");
    }
  }

  private ImmutableOpportunityQuery.Builder copy() {
    return ImmutableOpportunityQuery.builder().from(this);
  }

  private static <T> boolean anyOf(Set<T> asked, T value) {
    return asked.isEmpty() || asked.contains(value);
  }

  private static <T> boolean sharesOne(Set<T> asked, Collection<T> values) {
    return asked.isEmpty() || !Collections.disjoint(asked, values);
  }
}
