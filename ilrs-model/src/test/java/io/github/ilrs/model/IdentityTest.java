package io.github.ilrs.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.model.time.YearRange;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids and dates that write their own equals: equal if and only if their texts are. */
class IdentityTest {
  static Stream<Arguments> parsersWithDifferentTexts() {
    return Stream.of(
        of(SourceId::parse, "guide", "cnsa-2021"),
        of(OrganizationId::parse, "CNSA", "ROSCOSMOS"),
        of(MissionId::parse, "CE-7", "CE-8", "ROVER-1", "ROVER-2"),
        of(CellId::parse, "CE-7/A", "CE-7/B", "CE-8/A", "ROVER-1/A"),
        of(PartialDate::parse, "2026", "2026~", "2026-H1", "[2026..2027]"),
        of(YearRange::parse, "2021/2025", "2021/2026", "2020/2025", "2021/.."));
  }

  private static Arguments of(Function<String, Object> parser, String... texts) {
    return Arguments.of(parser, List.of(texts));
  }

  @ParameterizedTest
  @MethodSource("parsersWithDifferentTexts")
  void valuesAreEqualIfTheirTextsAre(Function<String, Object> parser, List<String> texts) {
    for (String text : texts) {
      Object value = parser.apply(text);
      assertEquals(text, value.toString());
      assertNotEquals(value, text);
      for (String other : texts) {
        Object compared = parser.apply(other);
        assertEquals(text.equals(other), value.equals(compared), other);
        assertEquals(text.equals(other), value.hashCode() == compared.hashCode(), other);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("parsersWithDifferentTexts")
  void aTextOfAnotherFormIsRefused(Function<String, Object> parser) {
    for (String other : List.of("", " ", "x y", "/", "CE-7\\A")) {
      assertThrows(InvalidValueException.class, () -> parser.apply(other), other);
    }
  }

  @Test
  void aCitationIsItsSourceAndItsLocator() {
    Citation citation = new Citation(SourceId.parse("guide"), "page 1");

    assertEquals(citation, new Citation(SourceId.parse("guide"), "page 1"));
    assertNotEquals(citation, new Citation(SourceId.parse("guide"), "page 2"));
    assertNotEquals(citation, new Citation(SourceId.parse("map"), "page 1"));
    assertNotEquals(
        citation.hashCode(), new Citation(SourceId.parse("guide"), "page 2").hashCode());
    assertNotEquals(citation.hashCode(), new Citation(SourceId.parse("map"), "page 1").hashCode());
  }
}
