package io.github.ilrs.catalog.resolve;

import io.github.ilrs.model.Term;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.model.time.PartialDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Calls on LUNA-28 written as text, for tests; they cite a press report. */
final class CallText {
  private static final Citation CITATION =
      new Citation(SourceId.parse("xinhua-2022-11-25"), "paragraph 1");

  private CallText() {}

  /** Calls separated by semicolons; the empty text is none. */
  static List<Call> calls(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split("; *")).map(CallText::call).toList();
  }

  /**
   * A call on LUNA-28 such as {@code AD opened 2022-01 due 2023-02-01 selected 2024/C}: it covers A
   * and D, and its selection leaves C open.
   */
  private static Call call(String text) {
    List<String> words = List.of(text.split(" "));
    Call.Builder call =
        Call.builder()
            .id("luna-28")
            .mission(NamedMission.LUNA_28)
            .coverageReason("by category")
            .addCitations(CITATION);
    for (Category category : categories(words.get(0))) {
      call.addCells(new CellId(NamedMission.LUNA_28, category));
    }
    for (int i = 1; i < words.size(); i += 2) {
      String[] value = words.get(i + 1).split("/", 2);
      PartialDate date = PartialDate.parse(value[0]);
      switch (words.get(i)) {
        case "opened" -> call.opened(date);
        case "due" -> call.lettersDue(date);
        default ->
            call.addSelections(
                Selection.builder()
                    .date(date)
                    .summary("Two instruments were selected.")
                    .openCategories(value.length == 2 ? categories(value[1]) : List.of())
                    .citation(CITATION)
                    .build());
      }
    }
    return call.build();
  }

  private static List<Category> categories(String letters) {
    List<Category> categories = new ArrayList<>();
    letters
        .chars()
        .forEach(letter -> categories.add(Term.parse(Category.class, Character.toString(letter))));
    return categories;
  }
}
