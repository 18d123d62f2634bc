package io.github.ilrs.model.evidence;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place on the Moon where a mission is to land or has landed. As text, in a dataset and for
 * people, it is written {@code Von Karman crater} or {@code Von Karman crater; 45.457 S, 177.589
 * E}.
 *
 * @param name the name as printed, without a semicolon
 * @param latitude the selenographic latitude in degrees, north positive, from -90 to 90; empty if
 *     the source does not give coordinates
 * @param longitude the selenographic longitude in degrees, east positive, from -180 to 180; present
 *     if and only if the latitude is
 */
@ValueStyle
public record LandingSite(String name, OptionalDouble latitude, OptionalDouble longitude) {
  private static final double MAX_LATITUDE = 90;
  private static final double MAX_LONGITUDE = 180;

  /** Set up when the first text is parsed, which a JVM that has just started need not do. */
  private static final class Parser {
    static final Pattern FORM =
        Pattern.compile(
            "([^;]+)(?:; (\\d{1,2}(?:\\.\\d+)?) ([NS]), (\\d{1,3}(?:\\.\\d+)?) ([EW]))?");
  }

  /**
   * Checks the name and the coordinates.
   *
   * @throws InvalidValueException if the name is blank, contains a semicolon, or has leading or
   *     trailing white space; if a coordinate is out of range, or given without the other
   */
  public LandingSite {
    Text.nonBlank("landing site", name);
    if (name.indexOf(';') >= 0) {
      throw InvalidValueException.of("landing site", name, "a name without a semicolon");
    }
    if (latitude.isPresent() != longitude.isPresent()) {
      throw InvalidValueException.of(
          "landing site", name, "a latitude and a longitude, or neither");
    }
    requireInRange("latitude", latitude, MAX_LATITUDE);
    requireInRange("longitude", longitude, MAX_LONGITUDE);
  }

  /**
   * Returns a landing site without coordinates.
   *
   * @throws InvalidValueException as the constructor
   */
  public static LandingSite of(String name) {
    return new LandingSite(name, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /**
   * Returns a landing site with coordinates in degrees, north and east positive.
   *
   * @throws InvalidValueException as the constructor
   */
  public static LandingSite of(String name, double latitude, double longitude) {
    return new LandingSite(name, OptionalDouble.of(latitude), OptionalDouble.of(longitude));
  }

  /**
   * Parses the text of a landing site.
   *
   * @throws InvalidValueException if it is not a name, optionally followed by a semicolon and
   *     coordinates
   */
  public static LandingSite parse(CharSequence text) {
    Matcher matcher = Parser.FORM.matcher(text);
    if (!matcher.matches()) {
      throw InvalidValueException.of(
          "landing site", text, "a name, optionally followed by '; 45.457 S, 177.589 E'");
    }
    return new LandingSite(
        String.valueOf(matcher.group(1)),
        degrees(Optional.ofNullable(matcher.group(2)), "S".equals(matcher.group(3))),
        degrees(Optional.ofNullable(matcher.group(4)), "W".equals(matcher.group(5))));
  }

  private static OptionalDouble degrees(Optional<String> digits, boolean negative) {
    return digits.stream()
        .mapToDouble(text -> negative ? -Double.parseDouble(text) : Double.parseDouble(text))
        .findFirst();
  }

  private static void requireInRange(String meaning, OptionalDouble degrees, double max) {
    if (degrees.isPresent() && !(Math.abs(degrees.getAsDouble()) <= max)) {
      throw InvalidValueException.of(
          meaning, degrees.getAsDouble(), "degrees from -" + (int) max + " to " + (int) max);
    }
  }

  /** Returns the text of the landing site, which {@link #parse} accepts. */
  @Override
  public String toString() {
    return latitude.isEmpty()
        ? name
        : name
            + "; "
            + text(latitude.orElseThrow(), "N", "S")
            + ", "
            + text(longitude.orElseThrow(), "E", "W");
  }

  private static String text(double degrees, String positive, String negative) {
    return BigDecimal.valueOf(Math.abs(degrees)).stripTrailingZeros().toPlainString()
        + " "
        + (degrees < 0 ? negative : positive);
  }
}
