package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.internal.IdForm;
import io.github.ilrs.model.internal.Text;

/**
 * The id of a mission, as the programme prints it: {@code CE-7}, {@code LUNA-26}, {@code ILRS-1}.
 *
 * <p>The thirteen missions that the Guide names are the constants of {@link NamedMission}. Other
 * ids are {@link PartnerMissionId}s: the Guide expects "potential missions of other partners" and
 * ends its list with "etc.". Ids of named missions are always those constants, so ids may be
 * compared with {@code equals} wherever they come from.
 */
public sealed interface MissionId permits NamedMission, PartnerMissionId {
  /** Returns the id as printed. */
  @JsonValue
  String id();

  /**
   * Parses a mission id: returns the constant if the Guide names the mission, otherwise a {@link
   * PartnerMissionId}.
   *
   * <p>A well-formed id need not be in a catalog.
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
    return new PartnerMissionId(Text.id("mission id", IdForm.PRINTED, text.toString()));
  }
}
