package io.github.ilrs.model.internal;

import java.util.List;
import java.util.Map;

/** Finds the known ids that are most similar to an unknown one. */
public final class Nearest {
  /** The maximum number of ids returned. */
  public static final int MAX = 4;

  /** Longer ids are compared by their first characters, so that none takes long. */
  private static final int MAX_LENGTH = 100;

  /** The number of differences up to which texts are similar; more in long texts. */
  private static final int MAX_DIFFERENCES = 2;

  private Nearest() {}

  /**
   * Returns the known ids most similar to the given one, most similar first; equally similar ids
   * keep their order.
   */
  public static List<String> to(String id, List<String> known) {
    String start = id.substring(0, Math.min(id.length(), MAX_LENGTH));
    return known.stream()
        .map(candidate -> Map.entry(distance(start, candidate), candidate))
        .sorted(Map.Entry.comparingByKey())
        .limit(MAX)
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Returns whether a text is probably a misspelling of a known one. */
  public static boolean isSimilar(String text, String known) {
    int shorter = Math.min(text.length(), known.length());
    int longer = Math.max(text.length(), known.length());
    int limit = Math.min(Math.max(MAX_DIFFERENCES, longer / 3), shorter - 1);
    return longer - shorter <= limit && distance(text, known) <= limit;
  }

  /** The Levenshtein distance, ignoring case. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        boolean same =
            Character.toUpperCase(from.charAt(i - 1)) == Character.toUpperCase(to.charAt(j - 1));
        int changed = diagonal + (same ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[row.length - 1];
  }
}
