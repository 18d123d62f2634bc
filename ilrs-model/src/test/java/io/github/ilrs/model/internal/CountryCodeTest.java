package io.github.ilrs.model.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.model.InvalidValueException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryCodeTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "Thailand, TH",
        "thailand, TH",
        "TH, TH",
        "th, TH",
        "THA, TH",
        "Turkey, TR",
        "Türkiye, TR",
        "türkiye, TR",
        "Hong Kong, HK",
        "United Arab Emirates, AE",
        "Côte d'Ivoire, CI",
        "Côte d’Ivoire, CI",
        "Russian Federation, RU",
        "Republic of Korea, KR",
        "Viet Nam, VN",
        "UK, GB",
        "uae, AE",
        "KSA, SA",
      })
  void aCountryIsFoundByNameAndByEitherCode(String country, String code) {
    assertEquals(code, CountryCode.parse(country));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Atlantis", "European Space Agency", "XX", "Thai land", " TH"})
  void nothingElseIsACountry(String text) {
    assertEquals(Optional.empty(), CountryCode.find(text));
    assertThrows(InvalidValueException.class, () -> CountryCode.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "Thailnd, Thailand",
    "Rusia, Russia",
    "Tailand, Thailand",
    "saudi, Saudi Arabia",
    "Emirates, United Arab Emirates"
  })
  void theErrorNamesTheNearestCountries(String wrong, String right) {
    assertEquals(right, CountryCode.nearest(wrong).get(0));
    InvalidValueException error =
        assertThrows(InvalidValueException.class, () -> CountryCode.parse(wrong));
    assertTrue(error.getMessage().contains(right), error.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"X, false", "XXX, false", "Chaq, true", "Thailnd, true"})
  void aWrongCodeIsNearCodesAndAWrongNameNearNames(String wrong, boolean names) {
    for (String near : CountryCode.nearest(wrong)) {
      assertEquals(names, near.length() > 3, near);
    }
  }

  @Property
  void everyCountryOfTheJdkIsFoundByNameAndByEitherCode(@ForAll("codes") String code) {
    Locale country = new Locale.Builder().setRegion(code).build();

    assertEquals(code, CountryCode.parse(code.toLowerCase(Locale.ROOT)));
    assertEquals(code, CountryCode.parse(country.getISO3Country()));
    assertEquals(code, CountryCode.parse(country.getDisplayCountry(Locale.ENGLISH)));
  }

  @Provide
  Arbitrary<String> codes() {
    return Arbitraries.of(Arrays.asList(Locale.getISOCountries()));
  }
}
