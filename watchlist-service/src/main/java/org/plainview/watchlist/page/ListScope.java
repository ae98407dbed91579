package org.plainview.watchlist.page;

import org.jspecify.annotations.Nullable;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;

/** What of a list the caller may see and asks for. */
public final class ListScope {

  public static final int MAX_LIMIT = 500;

  private ListScope() {}

  /**
   * The sites to show; null means every site.
   *
   * @throws ProblemException {@code site-forbidden} when one is asked for that the token does not name
   */
  public static String @Nullable [] sites(Caller caller, @Nullable String siteId) {
    if (siteId != null && !siteId.isBlank()) {
      caller.requireSite(siteId);
      return new String[] {siteId};
    }
    return caller.seesEverySite() ? null : caller.sites().toArray(String[]::new);
  }

  /**
   * @throws ProblemException {@code invalid-fields} when it is out of range
   */
  public static int limit(int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw ProblemException.invalid("limit", "range", "From 1 to " + MAX_LIMIT + ".");
    }
    return limit;
  }
}
