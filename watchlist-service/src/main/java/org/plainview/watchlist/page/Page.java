package org.plainview.watchlist.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in JSON.
 *
 * @param next cursor of the following page, absent on the last
 * @param total of all pages
 */
public record Page<T>(List<T> items, @Nullable String next, long total) {

  /**
   * @param found up to one more than the limit, which tells that there is another page
   */
  public static <S, T> Page<T> of(
      List<S> found, int limit, long total, Function<S, T> view, Function<S, String> cursor) {
    List<S> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? cursor.apply(shown.getLast()) : null;
    return new Page<>(shown.stream().map(view).toList(), next, total);
  }
}
