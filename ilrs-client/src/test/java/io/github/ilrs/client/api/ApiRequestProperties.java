package io.github.ilrs.client.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;

/** A query can be parsed, whatever the values are. */
class ApiRequestProperties {
  @Property(tries = 500)
  void theValuesOfACommaListAreSplitAtItsCommasAndThenDecoded(
      @ForAll @NotEmpty List<@NotEmpty String> values) {
    String target =
        new ApiRequest<String>("op", "/p", String.class)
            .query("first", "a,b")
            .query("several", values)
            .target();
    List<String> expected = values.stream().map(ApiRequestProperties::wellFormed).toList();

    String sent = URI.create("http://localhost" + target).getRawQuery();
    assertEquals("first=a%2Cb&several=", sent.substring(0, sent.lastIndexOf('=') + 1));
    assertEquals(
        expected,
        Arrays.stream(sent.substring(sent.lastIndexOf('=') + 1).split(",", -1))
            .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
            .toList());
  }

  /** Half a surrogate pair has no UTF-8 form and becomes a question mark. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
