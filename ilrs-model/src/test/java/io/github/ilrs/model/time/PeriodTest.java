package io.github.ilrs.model.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.model.InvalidValueException;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  @Test
  void includesBothItsEnds() {
    Period reconnaissance = Period.of("2021/2025");

    assertEquals(Period.of(2021, 2025), reconnaissance);
    assertTrue(reconnaissance.contains(2021));
    assertTrue(reconnaissance.contains(2025));
    assertFalse(reconnaissance.contains(2020));
    assertFalse(reconnaissance.contains(2026));
  }

  @Test
  void mayHaveNoEnd() {
    Period utilization = Period.of("2036/..");

    assertEquals(Period.from(2036), utilization);
    assertEquals(OptionalInt.empty(), utilization.lastYear());
    assertTrue(utilization.contains(PartialDate.MAX_YEAR));
    assertFalse(utilization.contains(2035));
    assertFalse(utilization.meets(Period.from(2037)));
  }

  @Test
  void meetsOnlyWhatStartsInTheNextYear() {
    assertTrue(Period.of(2021, 2025).meets(Period.of(2026, 2035)));
    assertFalse(Period.of(2021, 2025).meets(Period.of(2025, 2035)));
    assertFalse(Period.of(2021, 2025).meets(Period.of(2027, 2035)));
  }

  @Test
  void containsWhatLiesInItWhole() {
    assertTrue(Period.of(2026, 2035).contains(Period.of(2026, 2030)));
    assertTrue(Period.from(2036).contains(Period.from(2040)));
    assertFalse(Period.of(2026, 2035).contains(Period.of(2030, 2036)));
    assertFalse(Period.of(2026, 2035).contains(Period.from(2030)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021/2025", "2025/2025", "2036/..", "1900/2199"})
  void theTextIsTheWholePeriod(String text) {
    assertEquals(text, Period.of(text).toString());
    assertEquals(Period.of(text), Period.of(Period.of(text).toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2021",
        "2021-2025",
        "2021/",
        "/2025",
        "../2025",
        "2025/2021",
        "1899/2000",
        "2000/2200",
        "2026~2035",
        "after 2036",
        "2021/2025 "
      })
  void refusesAnythingElse(String text) {
    assertThrows(InvalidValueException.class, () -> Period.of(text));
  }
}
