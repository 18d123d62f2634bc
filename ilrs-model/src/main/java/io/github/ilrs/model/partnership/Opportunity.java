package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Caveat;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.time.PartialDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The opportunity to join a mission in a category, as known on a day: what is offered, whether it
 * can still be joined, whom to contact, and the evidence.
 */
@JsonPropertyOrder({
  "id",
  "mission",
  "category",
  "subCategories",
  "printed",
  "forms",
  "printedOpen",
  "availability",
  "joinable"
})
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableOpportunity.class)
@JsonDeserialize(builder = Opportunity.Builder.class)
public sealed interface Opportunity extends Cited permits ImmutableOpportunity {
  /** The mission. */
  MissionId mission();

  /** The category. */
  Category category();

  /** The sub-categories that apply; only category B has any. */
  List<SubCategory> subCategories();

  /** The text of the Guide's cell as printed, with its footnote mark. */
  String printed();

  /** The forms of cooperation offered; empty if the Guide prints "Closed". */
  Set<CooperationForm> forms();

  /** Whether it can be joined on the day. */
  Availability availability();

  /** The rule that decided the availability. */
  AvailabilityRule rule();

  /** The date of the fact that the rule is based on: the Guide, an event, a call or a selection. */
  PartialDate statedOn();

  /** The end of the time in which it can be joined; only of joinable ones, if it is known. */
  Optional<Until> until();

  /** The reasons to ask first, warnings before notes. */
  List<Caveat> caveats();

  /** The latest call that covers it, as known on the day. */
  Optional<Call> call();

  /**
   * The latest selection of its mission that covers it, as known on the day. It says what was
   * selected for the mission; that may be nothing in this category.
   */
  Optional<Selection> selection();

  /** The missions coordinated with this one at mission level. */
  List<MissionId> linkedMissions();

  /** The party to negotiate with; empty for A, B1 and E, where the Guide names none. */
  Optional<Negotiator> negotiateWith();

  /** The contacts for the mission, in order of preference. */
  List<Contact> contacts();

  /** The unconfirmed reports about the mission; they are never used as values. */
  List<Statement> reports();

  @Override
  List<Citation> citations();

  /** Its id: the mission and the category, such as {@code CE-8/D}. */
  @JsonProperty("id")
  @Value.Derived
  default CellId id() {
    return new CellId(mission(), category());
  }

  /** True if the Guide prints anything but "Closed". */
  @JsonProperty("printedOpen")
  @Value.Derived
  default boolean printedOpen() {
    return !forms().isEmpty();
  }

  /** True if a partner can still apply: a call is open or the offer still holds. */
  @JsonProperty("joinable")
  @Value.Derived
  default boolean joinable() {
    return availability().joinable();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Opportunity read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of an opportunity. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableOpportunity.Builder {
    Builder() {}
  }
}
