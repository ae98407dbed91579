package org.plainview.bench.running;

import java.net.http.HttpResponse;
import java.util.OptionalLong;

/**
 * What an answer says of itself.
 *
 * @param auditIndex where the audit log holds the request, if the answer names it
 * @param requestId empty when it names none
 */
record Answer(int status, OptionalLong auditIndex, String requestId) {

  static Answer of(HttpResponse<?> response) {
    return new Answer(
        response.statusCode(),
        response.headers().firstValueAsLong("Plainview-Audit-Index"),
        response.headers().firstValue("Plainview-Request-Id").orElse(""));
  }
}
