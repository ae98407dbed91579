package org.plainview.camera;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plainview.platform.problem.ProblemException;

/**
 * One page of a list.
 *
 * @param next what to send as {@code after} for the following page; absent on the last
 * @param total of all pages
 */
public record Page<T>(List<T> items, @Nullable String next, long total) {

  public Page {
    items = List.copyOf(items);
  }

  /** A page from one row more than wanted, which tells whether there is another. */
  public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor, long total) {
    if (oneMore.size() <= limit) {
      return new Page<>(oneMore, null, total);
    }
    List<T> items = oneMore.subList(0, limit);
    return new Page<>(items, cursor.apply(items.getLast()), total);
  }

  /**
   * @throws ProblemException when it lies outside 1 to the most
   */
  public static int limit(int asked, int most) {
    if (asked < 1 || asked > most) {
      throw ProblemException.invalid("limit", "range", "limit must lie between 1 and " + most);
    }
    return asked;
  }
}
