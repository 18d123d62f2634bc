package io.github.ilrs.catalog.resolve;

import io.github.ilrs.model.evidence.Change;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is derived of a dataset, for any day and over all days; each part when it is first needed.
 *
 * <p>It is safe for use by multiple threads, which at worst derive the same part twice.
 */
public final class Resolvers {
  private final Facts facts;
  private volatile @Nullable Histories histories;
  private volatile @Nullable MissionTimelines missions;
  private volatile @Nullable ProgrammeTimelines programme;
  private volatile @Nullable FixedFacts fixed;
  private volatile @Nullable List<Change> changes;

  /** Creates the resolvers of a dataset. */
  public Resolvers(Facts facts) {
    this.facts = facts;
  }

  /** Returns the histories of the dataset. */
  public Histories histories() {
    Histories known = histories;
    if (known == null) {
      known = new Histories(facts);
      histories = known;
    }
    return known;
  }

  /** Returns the missions on a day, with their opportunities and the calls for partners. */
  public MissionsOnDay missions(LocalDate day) {
    return missions().on(day);
  }

  /** Returns the programme on a day, all but its missions. */
  public ProgrammeOnDay programme(LocalDate day) {
    ProgrammeTimelines known = programme;
    if (known == null) {
      known = new ProgrammeTimelines(facts.document(), histories());
      programme = known;
    }
    return known.on(day);
  }

  /** Returns what is the same on every day. */
  public FixedFacts fixed() {
    FixedFacts known = fixed;
    if (known == null) {
      known = new FixedFacts(facts.document(), histories());
      fixed = known;
    }
    return known;
  }

  /** Returns all changes since the first day, oldest first. */
  public List<Change> changes() {
    List<Change> known = changes;
    if (known == null) {
      known = Changes.of(histories().all(), facts.missions().calls(), missions().missions());
      changes = known;
    }
    return known;
  }

  private MissionTimelines missions() {
    MissionTimelines known = missions;
    if (known == null) {
      known = new MissionTimelines(facts.missions(), histories());
      missions = known;
    }
    return known;
  }
}
