package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.shape.Text;

/**
 * The id of a mission, as the programme prints it: {@code CE-7}, {@code LUNA-26}, {@code ILRS-1}.
 *
 * <p>The thirteen missions that the Guide names are the constants of {@link NamedMission}. The set
 * is open all the same: the Guide expects "potential missions of other partners" and ends its list
 * with "etc.". Ids of named missions are always those constants, so ids may be compared with {@code
 * equals} wherever they come from.
 */
public sealed interface MissionId permits NamedMission, PartnerMissionId {
  /** The id as it is printed. */
  @JsonValue
  String id();

  /**
   * The mission id with this text: the constant if the Guide names the mission, else a partner's.
   *
   * <p>That an id is well formed does not mean that a catalog holds such a mission.
   *
   * @throws InvalidValueException if the text is not upper-case words and numbers joined by hyphens
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static MissionId parse(CharSequence text) {
    for (NamedMission named : NamedMission.values()) {
      if (named.id().contentEquals(text)) {
        return named;
      }
    }
    return new PartnerMissionId(Text.id("mission id", Text.PRINTED, text.toString()));
  }
}
