package org.plainview.gateway.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.Endpoint;

/**
 * What a request is about, read from its row of the endpoint table: the innermost variable of the path, else
 * the kind of thing its action names.
 */
record AuditSubject(String type, String id, @Nullable String siteId) {

  private static final int LONGEST_ID = 128;
  private static final int LONGEST_SITE = 64;

  /**
   * @param siteQuery the {@code siteId} parameter of the query, if any
   */
  static AuditSubject of(
      Endpoint endpoint, Map<String, String> variables, @Nullable String siteQuery) {
    String site = variables.getOrDefault("siteId", siteQuery == null ? "" : siteQuery);
    String innermost = innermostVariable(endpoint.path());
    String kind = endpoint.action().substring(0, endpoint.action().indexOf('.'));
    return new AuditSubject(
        innermost.isEmpty() ? kind : typeOf(innermost),
        printable(variables.getOrDefault(innermost, ""), LONGEST_ID),
        site.isEmpty() ? null : printable(site, LONGEST_SITE));
  }

  /** Text from outside, made harmless for a log: no control characters, no broken pairs, not longer. */
  static String printable(String text, int longest) {
    String shown = text.length() <= longest ? text : text.substring(0, longest);
    return shown.replaceAll("[\\p{Cc}\\p{Cs}]", "\uFFFD");
  }

  private static String innermostVariable(String path) {
    int open = path.lastIndexOf('{');
    return open < 0 ? "" : path.substring(open + 1, path.indexOf('}', open)).replace("*", "");
  }

  private static String typeOf(String variable) {
    return variable.equals("index") ? "audit-entry" : variable.replaceFirst("Id$", "");
  }
}
