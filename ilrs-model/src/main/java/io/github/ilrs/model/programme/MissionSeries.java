package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;

/** The series of spacecraft that a mission belongs to. An open vocabulary. */
public enum MissionSeries implements Term {
  /** China's Chang'e missions, printed CE in the Guide. */
  CHANG_E,
  /** Russia's Luna missions. */
  LUNA,
  /** The future missions by China, Russia and partners that build the station. */
  ILRS,
  /** A term that this version does not know. */
  UNRECOGNIZED;

  @JsonCreator
  private static MissionSeries read(String id) {
    return Term.read(MissionSeries.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
