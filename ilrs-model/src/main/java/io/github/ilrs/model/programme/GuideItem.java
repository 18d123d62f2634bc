package io.github.ilrs.model.programme;

import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.internal.Text;

/** An entry of one of the Guide's lists, with a title and a summary. */
public interface GuideItem extends Cited {
  /** Its id in this dataset, lower-case kebab. */
  String id();

  /** Its title, as printed if the Guide prints one. */
  String title();

  /** What the Guide says about it, in our own words. */
  String summary();

  /** Validates the id and the texts. */
  static void check(GuideItem item) {
    Text.id("id", Text.KEBAB, item.id());
    Text.nonBlank("title", item.title());
    Text.nonBlank("summary", item.summary());
  }
}
