package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.programme.MissionId;

/**
 * The position of a cell in the tables of opportunities, written {@code CE-8/D}.
 *
 * @param mission the column
 * @param category the row
 */
public record CellId(MissionId mission, Category category) {
  /**
   * Parses a position.
   *
   * @throws InvalidValueException if it is not a mission, a slash and a category
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CellId parse(CharSequence charSequence) {
    String text = charSequence.toString();
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw InvalidValueException.of(
          "cell", text, "a mission, a slash and a category, such as CE-8/D");
    }
    return new CellId(
        MissionId.parse(text.substring(0, slash)),
        Term.parse(Category.class, text.substring(slash + 1)));
  }

  // As in Citation: the generated methods would cost a new JVM 20 ms.

  @Override
  public boolean equals(Object other) {
    return other instanceof CellId cell
        && mission.equals(cell.mission)
        && category == cell.category;
  }

  @Override
  public int hashCode() {
    return 31 * mission.hashCode() + category.hashCode();
  }

  /** Returns the text form, which {@link #parse} reads back. */
  @Override
  @JsonValue
  public String toString() {
    return mission + "/" + category;
  }
}
