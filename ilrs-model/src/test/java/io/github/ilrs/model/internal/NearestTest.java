package io.github.ilrs.model.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ilrs.model.programme.NamedMission;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> MISSIONS =
      Arrays.stream(NamedMission.values()).map(NamedMission::id).toList();

  @ParameterizedTest
  @CsvSource({
    "CE-5,   CE-4 CE-6 CE-7 CE-8",
    "ce-7,   CE-7 CE-4 CE-6 CE-8",
    "LUNA27, LUNA-27 LUNA-25 LUNA-26 LUNA-28",
    "ILRS-6, ILRS-1 ILRS-2 ILRS-3 ILRS-4",
  })
  void namesWhatDiffersLeast(String wrong, String nearest) {
    assertEquals(List.of(nearest.split(" ")), Nearest.to(wrong, MISSIONS));
  }

  @Test
  void ofWhatHasNothingInCommonTheShortestIsNearest() {
    assertEquals(List.of("CE", "CE-7"), Nearest.to("", List.of("CE-7", "CE")));
  }

  @ParameterizedTest
  @CsvSource({
    "mision,   mission,   true",
    "MISSION,  mission,   true",
    "a,        A,         true",
    "a,        b,         false",
    "ab,       ac,        true",
    "ab,       cd,        false",
    "ab,       abcd,      false",
    "abcd,     abcdef,    true",
    "abcd,     abcdefg,   false",
    "abcdexyz, abcdefgh,  false",
    "abcdefxyz, abcdefghi, true",
  })
  void aNameIsSimilarIfAFewLettersDifferAndOneIsTheSame(
      String text, String known, boolean similar) {
    assertEquals(similar, Nearest.isSimilar(text, known));
    assertEquals(similar, Nearest.isSimilar(known, text));
  }
}
