package io.github.ilrs.model.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.json.IlrsJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissionIdTest {
  @ParameterizedTest
  @EnumSource
  void theIdOfANamedMissionIsAlwaysItsConstant(NamedMission mission)
      throws JsonProcessingException {
    assertSame(mission, MissionId.parse(mission.id()));
    assertSame(mission, IlrsJson.mapper().readValue('"' + mission.id() + '"', MissionId.class));
    assertEquals('"' + mission.id() + '"', IlrsJson.mapper().writeValueAsString(mission));
  }

  @Test
  void thirteenMissionsAreNamed() {
    assertEquals(13, NamedMission.values().length);
  }

  @Test
  void aPartnerMayBringAMissionOfItsOwn() throws JsonProcessingException {
    MissionId mission = MissionId.parse("ROVER-2");

    assertEquals("ROVER-2", mission.toString());
    assertEquals(MissionId.parse("ROVER-2"), mission);
    assertEquals(mission, IlrsJson.mapper().readValue("\"ROVER-2\"", MissionId.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ce-4", "CE 4", "CE_4", "-CE", "CE-", "CE--4", "4", "CE-4\n", "嫦娥"})
  void refusesWhatIsNoPrintedId(String text) {
    InvalidValueException refusal =
        assertThrows(InvalidValueException.class, () -> MissionId.parse(text));
    assertEquals(text, refusal.value());
  }

  @Test
  void refusesAnIdBeyondItsLength() {
    assertTrue(MissionId.parse("A".repeat(64)).id().length() == 64);
    assertThrows(InvalidValueException.class, () -> MissionId.parse("A".repeat(65)));
  }
}
