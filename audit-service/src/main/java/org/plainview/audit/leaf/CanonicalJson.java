package org.plainview.audit.leaf;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON as RFC 8785 writes it, for texts, lists of texts and objects of texts. Every entry passes here, so it is
 * written directly instead of by reading and sorting any JSON again.
 */
public final class CanonicalJson {

  private static final int FIRST_PRINTABLE = ' ';

  private CanonicalJson() {}

  /**
   * The object with these members.
   *
   * @throws IllegalArgumentException for half a surrogate pair, which has no UTF-8
   */
  public static String object(Map<String, String> members) {
    StringBuilder json = new StringBuilder(64).append('{');
    // The order of UTF-16 units, which RFC 8785 asks for, is that of String.
    new TreeMap<>(members)
        .forEach(
            (name, value) -> {
              separate(json, '{');
              text(json, name);
              json.append(':');
              text(json, value);
            });
    return json.append('}').toString();
  }

  static void array(StringBuilder json, Collection<String> texts) {
    json.append('[');
    for (String text : texts) {
      separate(json, '[');
      text(json, text);
    }
    json.append(']');
  }

  static void text(StringBuilder json, String text) {
    json.append('"');
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < FIRST_PRINTABLE || unit == '"' || unit == '\\') {
        json.append(text, written, i);
        escape(json, unit);
        written = i + 1;
      } else if (Character.isSurrogate(unit)) {
        i = afterPair(text, i);
      }
    }
    json.append(text, written, text.length()).append('"');
  }

  private static void separate(StringBuilder json, char open) {
    if (json.charAt(json.length() - 1) != open) {
      json.append(',');
    }
  }

  private static int afterPair(String text, int high) {
    if (Character.isBmpCodePoint(text.codePointAt(high))) {
      throw new IllegalArgumentException("Half a surrogate pair at " + high);
    }
    return high + 1;
  }

  private static void escape(StringBuilder json, char unit) {
    switch (unit) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\b' -> json.append("\\b");
      case '\t' -> json.append("\\t");
      case '\n' -> json.append("\\n");
      case '\f' -> json.append("\\f");
      case '\r' -> json.append("\\r");
      default -> json.append("\\u00").append(unit < 0x10 ? '0' : '1').append("0123456789abcdef".charAt(unit & 0xf));
    }
  }
}
