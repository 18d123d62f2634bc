package io.github.ilrs.catalog.resolve;

import io.github.ilrs.model.evidence.Caveat;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.SubCategory;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.OrganizationId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An index of opportunities: for every value that a query may filter by, the set of opportunities
 * that have it, one bit each. A query combines a few such sets, 64 opportunities at a time.
 */
public final class OpportunityIndex {
  /** In a condition on the lead: no lead at all. */
  public static final Object NONE = "none";

  private final List<Opportunity> opportunities;
  private final Map<Facet, Map<Object, Bits>> bits = new EnumMap<>(Facet.class);

  /** What a query may filter by. */
  public enum Facet {
    /** The id of the mission. */
    MISSION,
    /** The category. */
    CATEGORY,
    /** The routes into category B. */
    SUB_CATEGORY,
    /** The leads of the mission, or {@link #NONE}. */
    LEAD,
    /** The phase of the mission. */
    PHASE,
    /** The number of the stage of the mission. */
    STAGE,
    /** The forms of cooperation. */
    FORM,
    /** The availability. */
    AVAILABILITY,
    /** Whether the Guide prints it as open. */
    PRINTED_OPEN,
    /** Whether it can be joined. */
    JOINABLE,
    /** The kinds of its caveats. */
    CAVEAT,
    /** The severities of its caveats. */
    SEVERITY
  }

  /** A condition: an opportunity has at least one of these values of a facet, or has none. */
  public static final class Condition {
    private final Facet facet;
    private final Object[] values;
    private final boolean accepts;

    private Condition(Facet facet, Collection<?> values, boolean accepts) {
      this.facet = facet;
      this.values = values.toArray();
      this.accepts = accepts;
    }

    /** Returns the condition that an opportunity has one of these values. */
    public static Condition anyOf(Facet facet, Collection<?> values) {
      return new Condition(facet, values, true);
    }

    /** Returns the condition that an opportunity has none of these values. */
    public static Condition noneOf(Facet facet, Collection<?> values) {
      return new Condition(facet, values, false);
    }
  }

  private static final Condition CALL_OPEN =
      Condition.anyOf(Facet.AVAILABILITY, List.of(Availability.CALL_OPEN));

  /** A set of opportunities by number, without the words of zeros around it. */
  private static final class Bits {
    private int first;
    private long[] words = {};

    /** Adds a number that is not lower than those before. */
    void add(int number) {
      int word = number >> 6;
      first = words.length == 0 ? word : first;
      if (word - first >= words.length) {
        words = Arrays.copyOf(words, word - first + 1);
      }
      words[word - first] |= 1L << number;
    }

    long word(int word) {
      int at = word - first;
      return at >= 0 && at < words.length ? words[at] : 0;
    }
  }

  OpportunityIndex(List<Mission> missions, List<Opportunity> opportunities) {
    this.opportunities = opportunities;
    for (Facet facet : Facet.values()) {
      bits.put(facet, new HashMap<>());
    }
    int number = 0;
    for (Mission mission : missions) {
      while (number < opportunities.size()
          && opportunities.get(number).mission().equals(mission.id())) {
        add(number, mission, opportunities.get(number));
        number++;
      }
    }
  }

  private void add(int number, Mission mission, Opportunity opportunity) {
    add(number, Facet.MISSION, mission.id());
    add(number, Facet.CATEGORY, opportunity.category());
    for (SubCategory route : opportunity.subCategories()) {
      add(number, Facet.SUB_CATEGORY, route);
    }
    for (OrganizationId lead : mission.leads()) {
      add(number, Facet.LEAD, lead);
    }
    if (mission.leads().isEmpty()) {
      add(number, Facet.LEAD, NONE);
    }
    add(number, Facet.PHASE, mission.phase());
    if (mission.stage().isPresent()) {
      add(number, Facet.STAGE, mission.stage().getAsInt());
    }
    for (CooperationForm form : opportunity.forms()) {
      add(number, Facet.FORM, form);
    }
    add(number, Facet.AVAILABILITY, opportunity.availability());
    add(number, Facet.PRINTED_OPEN, opportunity.printedOpen());
    add(number, Facet.JOINABLE, opportunity.joinable());
    for (Caveat caveat : opportunity.caveats()) {
      add(number, Facet.CAVEAT, caveat.kind());
      add(number, Facet.SEVERITY, caveat.severity());
    }
  }

  private void add(int number, Facet facet, Object value) {
    Map<Object, Bits> ofFacet = ofFacet(facet);
    Bits known = ofFacet.get(value);
    if (known == null) {
      known = new Bits();
      ofFacet.put(value, known);
    }
    known.add(number);
  }

  private Map<Object, Bits> ofFacet(Facet facet) {
    return Objects.requireNonNull(bits.get(facet));
  }

  /** Returns how many opportunities meet all conditions. */
  public int count(Condition[] conditions) {
    int count = 0;
    for (int word = 0; word << 6 < opportunities.size(); word++) {
      count += Long.bitCount(matching(conditions, word));
    }
    return count;
  }

  /** Returns the opportunities that meet all conditions, in order or with open calls first. */
  public List<Opportunity> find(Condition[] conditions, boolean callsFirst) {
    long[] matching = new long[(opportunities.size() + Long.SIZE - 1) / Long.SIZE];
    for (int word = 0; word < matching.length; word++) {
      matching[word] = all(word);
    }
    for (Condition condition : conditions) {
      keep(condition, matching);
    }
    int count = 0;
    for (long word : matching) {
      count += Long.bitCount(word);
    }
    Opportunity[] found = new Opportunity[count];
    int size = 0;
    for (int word = 0; callsFirst && word < matching.length; word++) {
      long open = matching[word] & matching(CALL_OPEN, word);
      size = append(open, word, found, size);
      matching[word] &= ~open;
    }
    for (int word = 0; word < matching.length; word++) {
      size = append(matching[word], word, found, size);
    }
    return Collections.unmodifiableList(Arrays.asList(found));
  }

  /** Appends the opportunities of one word of bits and returns the new size. */
  private int append(long bits, int word, @Nullable Opportunity[] found, int from) {
    int size = from;
    for (long rest = bits; rest != 0; rest &= rest - 1) {
      found[size++] = opportunities.get((word << 6) + Long.numberOfTrailingZeros(rest));
    }
    return size;
  }

  /** Returns the first of those that {@link #find} returns; empty if there is none. */
  public Optional<Opportunity> findFirst(Condition[] conditions, boolean callsFirst) {
    int first = callsFirst ? first(conditions, CALL_OPEN) : -1;
    first = first < 0 ? first(conditions, null) : first;
    return first < 0 ? Optional.empty() : Optional.of(opportunities.get(first));
  }

  private int first(Condition[] conditions, @Nullable Condition also) {
    for (int word = 0; word << 6 < opportunities.size(); word++) {
      long matching = matching(conditions, word);
      matching &= also == null ? -1 : matching(also, word);
      if (matching != 0) {
        return (word << 6) + Long.numberOfTrailingZeros(matching);
      }
    }
    return -1;
  }

  /** Removes the opportunities that do not meet a condition from a set. */
  private void keep(Condition condition, long[] matching) {
    if (condition.values.length == 1) {
      Bits known = ofFacet(condition.facet).get(condition.values[0]);
      for (int word = 0; word < matching.length; word++) {
        long bits = known == null ? 0 : known.word(word);
        matching[word] &= condition.accepts ? bits : ~bits;
      }
    } else {
      for (int word = 0; word < matching.length; word++) {
        matching[word] &= matching(condition, word);
      }
    }
  }

  /** Returns a word of the set of all opportunities. */
  private long all(int word) {
    int left = opportunities.size() - (word << 6);
    return left >= Long.SIZE ? -1 : (1L << left) - 1;
  }

  private long matching(Condition[] conditions, int word) {
    long matching = all(word);
    for (Condition condition : conditions) {
      matching &= matching(condition, word);
    }
    return matching;
  }

  private long matching(Condition condition, int word) {
    Map<Object, Bits> ofFacet = ofFacet(condition.facet);
    long any = 0;
    for (Object value : condition.values) {
      Bits known = ofFacet.get(value);
      any |= known == null ? 0 : known.word(word);
    }
    return condition.accepts ? any : ~any;
  }
}
