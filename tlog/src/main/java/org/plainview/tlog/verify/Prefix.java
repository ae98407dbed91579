package org.plainview.tlog.verify;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What addresses a log may be read at, and where a token may go. */
final class Prefix {
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");
  private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.[0-9]+\\.[0-9]+\\.[0-9]+|\\[::1]");

  private Prefix() {}

  /** The address with a slash at its end, so that names resolve below it. */
  static URI of(URI prefix) {
    String scheme = lower(prefix.getScheme());
    boolean plain =
        prefix.getHost() != null
            && prefix.getRawUserInfo() == null
            && prefix.getRawQuery() == null
            && prefix.getRawFragment() == null;
    if (!plain || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new IllegalArgumentException(prefix + " is not the plain http or https address of a log");
    }
    String text = prefix.toString();
    return URI.create(text.endsWith("/") ? text : text + "/");
  }

  /** The token, when it can be sent to that address without others reading it. */
  static String sendable(String token, URI base) {
    if (!TOKEN.matcher(token).matches()) {
      throw new IllegalArgumentException("A token is one line without spaces");
    }
    if (lower(base.getScheme()).equals("http") && !LOOPBACK.matcher(lower(base.getHost())).matches()) {
      throw new IllegalArgumentException("A token is sent by https only, so that nobody on the way can read it");
    }
    return token;
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
