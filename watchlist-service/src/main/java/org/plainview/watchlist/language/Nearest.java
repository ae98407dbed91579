package org.plainview.watchlist.language;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The known name that a mistaken one was most likely meant to be. */
final class Nearest {

  private Nearest() {}

  /** The one with the fewest letters to change; empty when more than half of the name would have to be. */
  static Optional<String> of(String name, List<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(one -> distance(name, one)))
        .filter(one -> distance(name, one) <= Math.max(1, name.length() / 2));
  }

  /** Capitals count as small letters, and a missing end, such as the unit, as one letter. */
  private static int distance(String name, String known) {
    String left = name.toLowerCase(Locale.ROOT);
    String right = known.toLowerCase(Locale.ROOT);
    int whole = letters(left, right);
    return left.length() > 5 && left.length() < right.length()
        ? Math.min(whole, 1 + letters(left, right.substring(0, left.length())))
        : whole;
  }

  /** Levenshtein's distance. */
  private static int letters(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
