package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.github.ilrs.model.Term;

/**
 * A form in which the Guide's tables offer a partner to take part in a mission. An open vocabulary.
 */
public enum CooperationForm implements Term {
  /** Whole missions are planned and flown in agreement. */
  MISSION_COORDINATION("Mission coordination"),
  /** The partner contributes a space system. */
  SYSTEM_COOPERATION("System cooperation"),
  /** Both sides develop the thing together. */
  JOINT_DEVELOPMENT("Joint development"),
  /** The partner's probe flies along. */
  PIGGYBACK_OF_PROBE_SYSTEM("Piggyback of probe system"),
  /** The partner's instrument flies along. */
  PIGGYBACK_OF_SCIENTIFIC_INSTRUMENT("Piggyback of scientific instrument"),
  /** Data are analysed and shared on the ground. */
  DATA_ANALYSIS_AND_SHARING("Data analysis & sharing"),
  /** A word that this version does not know. */
  @JsonEnumDefaultValue
  UNRECOGNIZED("");

  private final String printed;

  CooperationForm(String printed) {
    this.printed = printed;
  }

  /** The words of the Guide's tables for this form. */
  public String printed() {
    return printed;
  }

  /**
   * The cooperation form with this id.
   *
   * @throws io.github.ilrs.model.InvalidValueException naming the id and every valid one
   */
  public static CooperationForm of(String id) {
    return Term.parse(CooperationForm.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
