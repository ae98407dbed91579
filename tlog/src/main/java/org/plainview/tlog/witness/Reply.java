package org.plainview.tlog.witness;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A whole HTTP answer: always a short text. */
record Reply(int status, Map<String, String> headers, String text) {
  static final String SIZE_TYPE = "text/x.tlog.size";

  private static final String CONTENT_TYPE = "Content-Type";

  static Reply text(int status, String text) {
    return new Reply(status, Map.of(CONTENT_TYPE, "text/plain; charset=utf-8", "Cache-Control", "no-cache"), text);
  }

  /** The size that a proof must start from, as clients read it. */
  static Reply size(long size) {
    return new Reply(409, Map.of(CONTENT_TYPE, SIZE_TYPE), size + "\n");
  }

  static Reply methodNotAllowed(String allowed) {
    return new Reply(405, Map.of(CONTENT_TYPE, "text/plain; charset=utf-8", "Allow", allowed), "Use " + allowed + "\n");
  }

  void send(HttpExchange exchange) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
