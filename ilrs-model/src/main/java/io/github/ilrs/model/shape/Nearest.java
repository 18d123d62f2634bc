package io.github.ilrs.model.shape;

import java.util.Comparator;
import java.util.List;

/** Finds the ids that somebody who wrote a wrong one most likely meant. */
public final class Nearest {
  /** How many are named at most. */
  public static final int MAX = 4;

  private Nearest() {}

  /** The known ids that differ least from the given one, nearest first, then in their own order. */
  public static List<String> to(String id, List<String> known) {
    return known.stream()
        .sorted(Comparator.comparingInt(candidate -> distance(id, candidate)))
        .limit(MAX)
        .toList();
  }

  /** How many characters must be changed, added or dropped to turn the one into the other. */
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
