package org.plainview.platform.security;

/**
 * Spring Security's own rule for header values (assigned characters, no control character but the tab), without a
 * regular expression: that one is run at every look at a header, over a token of a thousand characters and more.
 */
final class HeaderValues {

  private HeaderValues() {}

  static boolean areAllowed(String value) {
    for (int at = 0; at < value.length(); ) {
      int point = value.codePointAt(at);
      if (!isAllowed(point)) {
        return false;
      }
      at += Character.charCount(point);
    }
    return true;
  }

  private static boolean isAllowed(int point) {
    if (point < 0x7f) {
      return point >= ' ' || point == '\t';
    }
    return Character.getType(point) != Character.UNASSIGNED && Character.getType(point) != Character.CONTROL;
  }
}
