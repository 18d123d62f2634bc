package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.shape.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a partner may join on a mission in a category, with whom, and on whose word; as it stands on
 * a day.
 */
@JsonPropertyOrder({
  "mission",
  "category",
  "subCategories",
  "printed",
  "forms",
  "printedOpen",
  "availability",
  "joinable"
})
@JsonIgnoreProperties(
    value = {"printedOpen", "joinable"},
    allowGetters = true)
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableOpportunity.class)
@JsonDeserialize(builder = Opportunity.Builder.class)
public sealed interface Opportunity extends Cited permits ImmutableOpportunity {
  /** The mission. */
  MissionId mission();

  /** The category. */
  Category category();

  /** The routes into it; only in category B are there any. */
  List<SubCategory> subCategories();

  /** The text of the Guide's cell as printed, with its footnote mark. */
  String printed();

  /** The forms of cooperation offered; empty if the Guide prints "Closed". */
  Set<CooperationForm> forms();

  /** Whether it can be joined on the day. */
  Availability availability();

  /** The rule that decided so. */
  AvailabilityRule rule();

  /** The day of what that rule rests on: the Guide, an event, a call, a selection. */
  PartialDate statedOn();

  /** The latest call that covers it, as it stood on the day. */
  Optional<Call> call();

  /** The missions that are coordinated with this one on mission level. */
  List<MissionId> linkedMissions();

  /** Who discusses the cooperation; empty for A, B1 and E, where the Guide names nobody. */
  Optional<Negotiator> negotiateWith();

  /** Whom to write to, first first. */
  List<Contact> contacts();

  /** What unconfirmed sources say of the mission; never the value of anything. */
  List<Statement> reports();

  @Override
  List<Citation> citations();

  /** True if the Guide prints anything but "Closed". */
  @JsonProperty("printedOpen")
  @Value.Derived
  default boolean printedOpen() {
    return !forms().isEmpty();
  }

  /** True if a partner can still try: an open call, or an offer that still stands. */
  @JsonProperty("joinable")
  @Value.Derived
  default boolean joinable() {
    return availability().joinable();
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an opportunity; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableOpportunity.Builder {
    Builder() {}
  }
}
