package io.github.ilrs.model.programme;

import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.shape.Text;

/** An entry of one of the Guide's lists: something with a name and what the Guide says of it. */
public interface GuideItem extends Cited {
  /** Its id in this dataset, lower-case kebab. */
  String id();

  /** Its name; as printed, where the Guide prints a name. */
  String title();

  /** What the Guide says of it, in this dataset's own words. */
  String summary();

  /** Refuses an ill-formed id and empty texts. */
  static void check(GuideItem item) {
    Text.id("id", Text.KEBAB, item.id());
    Text.said("title", item.title());
    Text.said("summary", item.summary());
  }
}
