package io.github.ilrs.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.partnership.Negotiator;
import io.github.ilrs.model.partnership.SubCategory;
import io.github.ilrs.model.programme.Phase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
  @Test
  void aWrongWordIsRefusedWithAllThatWouldBeRight() {
    InvalidValueException refusal =
        assertThrows(InvalidValueException.class, () -> Term.parse(Category.class, "Z"));

    assertEquals("category", refusal.kind());
    assertEquals("Z", refusal.value());
    assertEquals(List.of("A", "B", "C", "D", "E"), refusal.allowed());
    assertEquals(
        "'Z' is not a valid category: expected one of A, B, C, D, E", refusal.getMessage());
  }

  @Test
  void aVocabularyOfSeveralWordsIsNamedInWords() {
    InvalidValueException refusal =
        assertThrows(
            InvalidValueException.class, () -> Term.parse(CooperationForm.class, "Piggyback"));
    assertEquals("cooperation form", refusal.kind());
  }

  @Test
  void thePlaceholderForUnknownWordsIsNeverAWord() {
    assertThrows(
        InvalidValueException.class, () -> Term.parse(CooperationForm.class, "unrecognized"));
    assertFalse(Term.known(CooperationForm.class).contains(CooperationForm.UNRECOGNIZED));
  }

  @Test
  void anUnknownWordOfAnOpenVocabularyIsReadAsUnrecognized() throws JsonProcessingException {
    assertEquals(
        CooperationForm.UNRECOGNIZED,
        IlrsJson.mapper().readValue("\"tether-sharing\"", CooperationForm.class));
  }

  @Test
  void anUnknownWordOfAClosedVocabularyIsRefused() {
    assertThrows(
        InvalidFormatException.class, () -> IlrsJson.mapper().readValue("\"F\"", Category.class));
  }

  @Test
  void idsAreAsPrintedOrKebab() {
    assertEquals("B2", SubCategory.B2.id());
    assertEquals("reconnaissance", Phase.RECONNAISSANCE.id());
    assertEquals("ROSCOSMOS", Negotiator.ROSCOSMOS.id());
    assertEquals("space-system-responsible-party", "" + Negotiator.SPACE_SYSTEM_RESPONSIBLE_PARTY);
    assertEquals(
        "piggyback-of-scientific-instrument",
        CooperationForm.PIGGYBACK_OF_SCIENTIFIC_INSTRUMENT.id());
  }

  @Test
  void phasesCarryTheNumeralsOfTheRoadmap() {
    assertEquals(
        List.of("I", "II", "III"), Term.known(Phase.class).stream().map(Phase::numeral).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "Mission coordination,                          MISSION_COORDINATION,              ",
    "Mission coordination*,                         MISSION_COORDINATION,              ",
    "Piggyback of scientific instrument,            PIGGYBACK_OF_SCIENTIFIC_INSTRUMENT,",
    "Mission coordination and/or joint development, MISSION_COORDINATION, JOINT_DEVELOPMENT",
    "System cooperation and/or joint development,   SYSTEM_COOPERATION,   JOINT_DEVELOPMENT",
  })
  void theFormsOfACellAreReadFromItsPrintedWords(
      String printed, CooperationForm first, CooperationForm second) {
    assertEquals(
        Optional.of(second == null ? Set.of(first) : Set.of(first, second)),
        CooperationForm.printedIn(printed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Closed", "Closed*"})
  void aClosedCellNamesNoForm(String printed) {
    assertEquals(Optional.of(Set.of()), CooperationForm.printedIn(printed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "closed", "Open", "Joint development and/or ", "Joint"})
  void otherWordsAreNoFormOfTheGuide(String printed) {
    assertEquals(Optional.empty(), CooperationForm.printedIn(printed));
  }
}
