package io.github.ilrs.model.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class IdFormProperties {
  @Property
  void anIdFitsIfItMatchesThePattern(
      @ForAll IdForm form,
      @ForAll
          @StringLength(max = 12)
          @Chars({'-', 'a', 'z', 'A', 'Z', '0', '9', '_', 'é'})
          @CharRange(from = 'm', to = 'n')
          String id) {
    assertEquals(id.matches(form.pattern()), form.matches(id));
  }
}
