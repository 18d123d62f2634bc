package io.github.ilrs.model.programme;

/**
 * The thirteen missions that the Guide names, in the order of its tables ("Opportunities for CNSA
 * Missions", "… for ROSCOSMOS Missions", "… for Future Missions by China, Russia and Partners").
 */
public enum NamedMission implements MissionId {
  /** Chang'e 4. */
  CE_4,
  /** Chang'e 6. */
  CE_6,
  /** Chang'e 7, coordinated with {@link #LUNA_26} at mission level. */
  CE_7,
  /** Chang'e 8. */
  CE_8,
  /** Luna 25. */
  LUNA_25,
  /** Luna 26, coordinated with {@link #CE_7} at mission level. */
  LUNA_26,
  /** Luna 27. */
  LUNA_27,
  /** Luna 28. */
  LUNA_28,
  /** Command centre, basic energy and telecommunication. */
  ILRS_1,
  /** Research and exploration facilities. */
  ILRS_2,
  /** Verification of in-situ resource utilization. */
  ILRS_3,
  /** Verification of general technologies. */
  ILRS_4,
  /** Lunar-based astronomy and Earth observation. */
  ILRS_5;

  @Override
  public String id() {
    return name().replace('_', '-');
  }

  @Override
  public String toString() {
    return id();
  }
}
