package io.github.ilrs.model.evidence;

import java.util.List;

/** Something with citations. */
public interface Cited {
  /** The citations, the main one first; never empty in a valid dataset. */
  List<Citation> citations();
}
