package io.github.ilrs.model.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdFormTest {
  /** The first and last of each kind of letter, and their neighbours. */
  private static final List<String> CHARACTERS =
      List.of("-", "/", "0", "9", ":", "@", "A", "Z", "[", "`", "a", "z", "{", "é");

  @ParameterizedTest
  @EnumSource
  void anIdFitsIfItMatchesThePattern(IdForm form) {
    Pattern pattern = Pattern.compile(form.pattern());
    List<String> ids = new ArrayList<>(List.of(""));
    for (int i = 0; ids.get(i).length() < 4; i++) {
      for (String c : CHARACTERS) {
        ids.add(ids.get(i) + c);
      }
    }
    for (int first = 0; first < 5; first++) {
      for (int second = 0; second < 10; second++) {
        ids.add("e".repeat(first) + "-" + "n".repeat(second));
        ids.add("en-" + "A".repeat(first) + "-" + "9".repeat(second));
      }
    }

    for (String id : ids) {
      assertEquals(pattern.matcher(id).matches(), form.matches(id), id);
    }
  }
}
