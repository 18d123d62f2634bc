package io.github.ilrs.model.internal;

import io.github.ilrs.model.InvalidValueException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The ISO 3166 codes of countries, as the JDK has them. Countries are found by English name,
 * alpha-2 or alpha-3 code, ignoring case.
 */
public final class CountryCode {
  /** Names that sources print and that a version of the JDK spells otherwise. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of("Hong Kong", "HK", "Turkey", "TR", "Türkiye", "TR");

  private static final int MAX_CODE = 3;
  private static final Map<String, String> CODES = codes();

  private CountryCode() {}

  /** Returns the alpha-2 code of a country; empty if there is no such country. */
  public static Optional<String> find(String country) {
    return Optional.ofNullable(CODES.get(country));
  }

  /**
   * Returns the alpha-2 code of a country.
   *
   * @throws InvalidValueException if there is no such country; it names the nearest
   */
  public static String parse(CharSequence country) {
    return find(country.toString())
        .orElseThrow(
            () ->
                InvalidValueException.of(
                    "country",
                    country,
                    "the English name or the ISO 3166 code of a country, such as "
                        + String.join(", ", nearest(country.toString()))));
  }

  /** Returns the names most similar to the given one; if it has the length of a code, the codes. */
  public static List<String> nearest(String country) {
    return Nearest.to(
        country,
        CODES.keySet().stream()
            .filter(known -> known.length() > MAX_CODE == country.length() > MAX_CODE)
            .toList());
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      codes.put(code, code);
      codes.put(country.getISO3Country(), code);
      codes.put(country.getDisplayCountry(Locale.ENGLISH), code);
    }
    codes.putAll(OTHER_NAMES);
    return codes;
  }
}
