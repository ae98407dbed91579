package org.plainview.tlog.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plainview.tlog.note.NoteGrammar;

/**
 * The members of a JSON object as the texts that they are written in. For JSON without space between its parts, as
 * RFC 8785 writes it; what is inside a member is only looked at as far as it takes to find its end.
 */
final class JsonMembers {
  private final String json;
  private final Map<String, String> members = new LinkedHashMap<>();
  private int at;

  private JsonMembers(String json) {
    this.json = json;
  }

  /** Empty when the bytes are not one such object, or one with a name that comes twice. */
  static Optional<Map<String, String>> of(byte[] utf8) {
    return NoteGrammar.utf8(utf8).map(JsonMembers::new).filter(JsonMembers::read).map(object -> object.members);
  }

  /** The text that a JSON string stands for; empty when it is none. */
  static Optional<String> text(String json) {
    JsonMembers string = new JsonMembers(json);
    return string.skipString() && string.at == json.length()
        ? unescape(json.substring(1, json.length() - 1))
        : Optional.empty();
  }

  private boolean read() {
    if (!accepts('{')) {
      return false;
    }
    do {
      int nameStart = at;
      if (!skipString()) {
        return false;
      }
      Optional<String> name = text(json.substring(nameStart, at));
      int valueStart = at + 1;
      if (name.isEmpty() || !accepts(':') || !skipValue() || at == valueStart) {
        return false;
      }
      if (members.putIfAbsent(name.get(), json.substring(valueStart, at)) != null) {
        return false;
      }
    } while (accepts(','));
    return accepts('}') && at == json.length();
  }

  private boolean skipValue() {
    int depth = 0;
    while (at < json.length()) {
      char c = json.charAt(at);
      if (c == '"') {
        if (!skipString()) {
          return false;
        }
        continue;
      }
      if (depth == 0 && (c == ',' || c == '}')) {
        return true;
      }
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      if (depth < 0 || c <= ' ') {
        return false;
      }
      at++;
    }
    return false;
  }

  private boolean skipString() {
    if (!accepts('"')) {
      return false;
    }
    while (at < json.length() && json.charAt(at) != '"') {
      at += json.charAt(at) == '\\' ? 2 : 1;
    }
    return accepts('"');
  }

  private boolean accepts(char c) {
    boolean next = at < json.length() && json.charAt(at) == c;
    at += next ? 1 : 0;
    return next;
  }

  private static Optional<String> unescape(String escaped) {
    StringBuilder text = new StringBuilder(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char kind = escaped.charAt(++i);
      int simple = "\"\\/bfnrt".indexOf(kind);
      if (simple >= 0) {
        text.append("\"\\/\b\f\n\r\t".charAt(simple));
      } else if (kind == 'u' && hasFourDigits(escaped, i + 1)) {
        text.append((char) Integer.parseInt(escaped, i + 1, i + 5, 16));
        i += 4;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(text.toString());
  }

  private static boolean hasFourDigits(String escaped, int at) {
    return escaped.length() >= at + 4 && escaped.substring(at, at + 4).matches("[0-9a-fA-F]{4}");
  }
}
