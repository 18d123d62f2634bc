package io.github.ilrs.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.partnership.MatrixCell;
import io.github.ilrs.model.partnership.Opportunity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every value type. */
class ValueTypesTest {
  private static final JsonMapper JSON = IlrsJson.mapper();

  /** Types that are only made from values that were checked. */
  private static final Set<Class<?>> MADE =
      Set.of(Change.class, MatrixCell.class, Opportunity.class);

  /** Texts that no type checks: the rules of a dataset do, or nobody. */
  private static final Set<String> UNCHECKED =
      Set.of(
          "DatasetDocument.licence",
          "Mission.vehicle",
          "Participant.form",
          "Participant.signatory",
          "ParticipantRecord.form",
          "ParticipantRecord.signatory",
          "Payload.carrier",
          "Payload.countries",
          "Payload.organizations",
          "PayloadRecord.carrier",
          "PayloadRecord.countries",
          "PayloadRecord.organizations",
          "Site.region",
          "SiteRecord.region",
          "Withdrawal.successor");

  static List<Class<?>> valueTypes() {
    return Samples.valueTypes();
  }

  @Test
  void allValueTypesAreFound() {
    assertTrue(valueTypes().size() > 40, valueTypes().toString());
  }

  @ParameterizedTest
  @MethodSource("valueTypes")
  void aValueIsMadeOfWhatWasGiven(Class<?> type) {
    Map<String, Object> properties = Samples.properties(type);
    Object value = Samples.build(type, properties);

    properties.forEach((name, given) -> assertEquals(given, Samples.get(value, type, name), name));
    Object same = Samples.build(type, properties);
    assertEquals(value, same);
    assertEquals(value.hashCode(), same.hashCode());
  }

  @ParameterizedTest
  @MethodSource("valueTypes")
  void aValueIsReadAsItIsWritten(Class<?> type) throws JsonProcessingException {
    Object value = Samples.of(type);
    String json = JSON.writeValueAsString(value);

    assertEquals(value, JSON.readValue(json, type));
    assertEquals(json, JSON.writeValueAsString(JSON.readValue(json, type)));
  }

  @ParameterizedTest
  @MethodSource("valueTypes")
  void noTextIsBlankOrHasSpacesAround(Class<?> type) {
    if (MADE.contains(type) || type.getPackageName().endsWith(".response")) {
      return;
    }
    Map<String, Object> properties = Samples.properties(type);
    for (String name : Samples.texts(properties)) {
      for (String bad : List.of("", " ", " en", "en ")) {
        Map<String, Object> changed = new LinkedHashMap<>(properties);
        Object text = properties.get(name);
        changed.put(
            name,
            text instanceof String ? bad : text instanceof List ? List.of(bad) : Optional.of(bad));
        if (UNCHECKED.contains(type.getSimpleName() + "." + name)) {
          Samples.build(type, changed);
        } else {
          assertThrows(InvalidValueException.class, () -> Samples.build(type, changed), () -> name);
        }
      }
    }
  }
}
