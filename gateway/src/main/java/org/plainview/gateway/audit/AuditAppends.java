package org.plainview.gateway.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Appends entries over HTTP, within a time that is never exceeded. Thread-safe. */
@Component
class AuditAppends {

  private static final Logger log = LoggerFactory.getLogger(AuditAppends.class);

  private final AtomicBoolean failing = new AtomicBoolean();
  private final Semaphore slots;
  private final HttpClient http;
  private final URI entries;
  private final Duration timeout;
  private final AuditWriterToken token;
  private final JsonMapper json;

  AuditAppends(AuditProperties properties, AuditWriterToken token, JsonMapper json) {
    this.entries = properties.url().resolve("/api/audit/entries");
    this.timeout = properties.timeout();
    this.slots = new Semaphore(properties.inFlight(), true);
    this.token = token;
    this.json = json;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            // Its steps are short and wait for nothing: a thread of their own for each costs more than the steps.
            .executor(Runnable::run)
            .build();
  }

  Appended append(AuditEntry entry) {
    Appended appended = tryAppend(entry);
    boolean failed = appended instanceof Appended.Failed;
    if (failing.getAndSet(failed) != failed) {
      if (appended instanceof Appended.Failed(String reason)) {
        log.warn("The audit log takes no entries, so nothing is answered: {}", reason);
      } else {
        log.info("The audit log takes entries again");
      }
    }
    return appended;
  }

  private Appended tryAppend(AuditEntry entry) {
    long deadline = System.nanoTime() + timeout.toNanos();
    byte[] body = json.writeValueAsBytes(entry);
    try {
      if (!slots.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
        return new Appended.Failed("too many appends are waiting");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Appended.Failed("interrupted");
    }
    try {
      return tryAppend(body, deadline);
    } finally {
      slots.release();
    }
  }

  private Appended tryAppend(byte[] body, long deadline) {
    try {
      HttpResponse<byte[]> response = post(body, deadline);
      if (response.statusCode() == 401) {
        // The keys of the realm may have changed since the token was issued.
        token.forget();
        response = post(body, deadline);
      }
      return read(response);
    } catch (IOException first) {
      return retry(body, deadline, first);
    } catch (TimeoutException e) {
      return new Appended.Failed("no answer within " + timeout);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Appended.Failed("interrupted");
    }
  }

  /** A kept connection may have died with the service's last instance; the entry's id makes this safe. */
  private Appended retry(byte[] body, long deadline, IOException first) {
    try {
      return read(post(body, deadline));
    } catch (IOException | TimeoutException e) {
      e.addSuppressed(first);
      return new Appended.Failed(String.valueOf(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Appended.Failed("interrupted");
    }
  }

  private HttpResponse<byte[]> post(byte[] body, long deadline)
      throws IOException, TimeoutException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(entries)
            .header("Authorization", "Bearer " + token.value())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    // The client's own timeout ends with the headers; this one covers the body too.
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    try {
      return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }

  private Appended read(HttpResponse<byte[]> response) {
    if (response.statusCode() / 100 != 2) {
      return new Appended.Failed("the audit service answered " + response.statusCode());
    }
    try {
      JsonNode index = json.readTree(response.body()).path("index");
      return index.isIntegralNumber()
          ? new Appended.At(index.asLong())
          : new Appended.Failed("the audit service gave no index");
    } catch (JacksonException e) {
      return new Appended.Failed("the audit service gave no JSON");
    }
  }
}
