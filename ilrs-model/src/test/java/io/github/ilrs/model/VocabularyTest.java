package io.github.ilrs.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ilrs.model.evidence.CaveatKind;
import io.github.ilrs.model.evidence.Severity;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.partnership.Availability;
import io.github.ilrs.model.partnership.AvailabilityRule;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.partnership.Negotiator;
import io.github.ilrs.model.partnership.SubCategory;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.response.ProblemCode;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
  static Stream<Class<?>> vocabularies() {
    return Samples.classes().stream()
        .filter(type -> type.isEnum() && Term.class.isAssignableFrom(type));
  }

  @Test
  void allVocabulariesAreFound() {
    assertTrue(vocabularies().count() > 25, vocabularies().toList().toString());
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  <E extends Enum<E> & Term> void everyWordIsReadAsItIsWritten(Class<E> vocabulary)
      throws ReflectiveOperationException, JsonProcessingException {
    JsonMapper json = IlrsJson.mapper();
    for (E term : Term.known(vocabulary)) {
      String id = term.id();
      assertEquals(id, term.toString());
      assertSame(term, Term.parse(vocabulary, id));
      assertSame(term, Term.parser(vocabulary).apply(id));
      assertEquals('"' + id + '"', json.writeValueAsString(term));
      assertSame(term, json.readValue('"' + id + '"', vocabulary));
      for (Method parse : vocabulary.getMethods()) {
        if (parse.getName().equals("parse")) {
          assertSame(term, parse.invoke(null, id));
        }
      }
    }

    List<E> open = Arrays.stream(vocabulary.getEnumConstants()).filter(Term::unrecognized).toList();
    if (open.isEmpty()) {
      assertThrows(InvalidFormatException.class, () -> json.readValue("\"new-word\"", vocabulary));
    } else {
      assertEquals(open, List.of(json.readValue("\"new-word\"", vocabulary)));
      assertEquals("unrecognized", open.get(0).toString());
    }
  }

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

  @Test
  void thePrintedWordsOfEveryFormNameIt() {
    for (CooperationForm form : Term.known(CooperationForm.class)) {
      assertEquals(Optional.of(Set.of(form)), CooperationForm.printedIn(form.printed()));
      assertTrue(CooperationForm.printedTexts().contains(form.printed()));
    }
  }

  @Test
  void whatIsOfferedOrCalledForCanBeJoined() {
    assertEquals(
        List.of(Availability.CALL_OPEN, Availability.OFFERED),
        Term.known(Availability.class).stream().filter(Availability::joinable).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "PRINTED_CLOSED,      CLOSED",
    "MISSION_PAST,        ELAPSED",
    "CALL_IS_OPEN,        CALL_OPEN",
    "SELECTION_ANNOUNCED, SELECTED",
    "LETTERS_WERE_DUE,    CALL_CLOSED",
    "CRAFT_COMPLETE,      ELAPSED",
    "GUIDE_OFFERS,        OFFERED",
    "UNRECOGNIZED,        UNRECOGNIZED",
  })
  void aRuleGivesAnAvailability(AvailabilityRule rule, Availability availability) {
    assertEquals(availability, rule.availability());
  }

  @Test
  void threeCaveatsAreNotesTheOthersWarn() {
    assertEquals(
        List.of(CaveatKind.NOT_RENEWED, CaveatKind.LEAD_CHANGED, CaveatKind.LAUNCH_UNCERTAIN),
        caveats(Severity.NOTE));
    assertEquals(List.of(CaveatKind.UNRECOGNIZED), caveats(Severity.UNRECOGNIZED));
    assertEquals(5, caveats(Severity.WARNING).size());
  }

  private static List<CaveatKind> caveats(Severity severity) {
    return Arrays.stream(CaveatKind.values()).filter(k -> k.severity() == severity).toList();
  }

  @ParameterizedTest
  @EnumSource
  void aProblemHasAStatusOfHttpATitleAndAnAddress(ProblemCode code) {
    assertTrue(code.status() >= 400 && code.status() < 600);
    assertFalse(code.title().isBlank());
    assertEquals("/docs/problems#" + code.id(), code.type());
  }

  @ParameterizedTest
  @EnumSource
  void subCategoriesAreOfCategoryB(SubCategory subCategory) {
    assertSame(Category.B, subCategory.category());
  }
}
