package io.github.ilrs.model.internal;

import io.github.ilrs.model.InvalidValueException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The ISO 3166 codes of countries, as the JDK has them. Countries are found by English name,
 * alpha-2 or alpha-3 code, ignoring case.
 */
public final class CountryCode {
  /** Names and abbreviations in common use or in ISO 3166 that a version of the JDK lacks. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("Brunei Darussalam", "BN"),
          Map.entry("Cabo Verde", "CV"),
          Map.entry("Côte d'Ivoire", "CI"),
          Map.entry("Czech Republic", "CZ"),
          Map.entry("Great Britain", "GB"),
          Map.entry("Hong Kong", "HK"),
          Map.entry("Ivory Coast", "CI"),
          Map.entry("KSA", "SA"),
          Map.entry("Lao People's Democratic Republic", "LA"),
          Map.entry("Myanmar", "MM"),
          Map.entry("People's Republic of China", "CN"),
          Map.entry("Republic of Korea", "KR"),
          Map.entry("Republic of Moldova", "MD"),
          Map.entry("Russian Federation", "RU"),
          Map.entry("Syrian Arab Republic", "SY"),
          Map.entry("Turkey", "TR"),
          Map.entry("Türkiye", "TR"),
          Map.entry("UAE", "AE"),
          Map.entry("UK", "GB"),
          Map.entry("United States of America", "US"),
          Map.entry("Viet Nam", "VN"));

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

  /**
   * Returns the names most similar to the given one, those that contain it first; if it has the
   * length of a code, the codes.
   */
  public static List<String> nearest(String country) {
    List<String> known =
        CODES.keySet().stream()
            .filter(name -> name.length() > MAX_CODE == country.length() > MAX_CODE)
            .toList();
    String part = country.toLowerCase(Locale.ROOT);
    Stream<String> longer =
        known.stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(part));
    return Stream.concat(longer, Nearest.to(country, known).stream())
        .distinct()
        .limit(Nearest.MAX)
        .toList();
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
