package io.github.ilrs.model.evidence;

import java.util.List;

/** Anything that is stated on somebody's word. */
public interface Cited {
  /** Where it is stated; the first is the one it rests on. A dataset refuses a fact without any. */
  List<Citation> citations();
}
