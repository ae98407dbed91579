package org.plainview.tlog.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.plainview.tlog.tile.LogFiles;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogPath.BundleFile;
import org.plainview.tlog.tile.MalformedLogException;

/**
 * The files of a log on a web server. 404 and 410 mean that there is no such file. Waits as long as a busy server asks
 * for (429 and 503 with {@code Retry-After}), within bounds; follows redirects on the same server only; reads no more
 * than a file can have. Safe for use by several threads.
 */
public final class HttpFiles implements LogFiles, AutoCloseable {
  private static final int MAX_REDIRECTS = 5;
  private static final int GZIP_OVERHEAD = 1024;

  private final HttpClient client;
  private final URI base;
  private final Optional<String> token;
  private final Duration limit;
  private final Patience patience;

  /**
   * Reads below a prefix, such as {@code https://example.org/log}.
   *
   * @param token a bearer token, sent with requests for entry bundles only
   * @param limit of the time for one answer, whole
   * @throws IllegalArgumentException for a prefix that is no plain http or https address, and for a token that would be
   *     sent over a network in the clear
   */
  public HttpFiles(URI prefix, Optional<String> token, Duration limit) {
    this(prefix, token, limit, new Patience());
  }

  HttpFiles(URI prefix, Optional<String> token, Duration limit, Patience patience) {
    this.base = Prefix.of(prefix);
    this.token = token.map(text -> Prefix.sendable(text, base));
    this.limit = limit;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            // Without TLS the newer version is asked for by an upgrade, which some servers stumble over.
            .version(base.getScheme().equalsIgnoreCase("https") ? Version.HTTP_2 : Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(limit)
            .build();
  }

  /**
   * {@inheritDoc}
   *
   * @throws ForbiddenFileException for 401 and 403
   * @throws MalformedLogException when the file is longer than any of its name can be
   */
  @Override
  public Optional<byte[]> read(LogPath path) throws IOException {
    URI address = base.resolve(path.text());
    int redirects = 0;
    int refusals = 0;
    while (true) {
      HttpResponse<byte[]> response = send(path, address);
      switch (response.statusCode()) {
        case 200 -> {
          return Optional.of(content(path, response));
        }
        case 404, 410 -> {
          return Optional.empty();
        }
        case 401, 403 -> throw new ForbiddenFileException(address + " is not for this reader");
        case 301, 302, 303, 307, 308 -> {
          address = redirected(address, response);
          if (++redirects > MAX_REDIRECTS) {
            throw new IOException(base.resolve(path.text()) + " leads from one redirect to the next");
          }
        }
        case 429, 503 -> patience.await(++refusals, address, response.headers().firstValue("Retry-After"));
        default -> throw new IOException(address + " answered with status " + response.statusCode());
      }
    }
  }

  private HttpResponse<byte[]> send(LogPath path, URI address) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip, identity");
    if (path instanceof BundleFile && token.isPresent()) {
      request.header("Authorization", "Bearer " + token.get());
    }
    CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(request.build(), atMost(path.maxBytes()));
    try {
      return exchange.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw new IOException(address + " cannot be read: " + reason(failed.getCause()), failed.getCause());
    } catch (TimeoutException slow) {
      throw new IOException(address + " did not answer within " + limit.toSeconds() + " s", slow);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while reading " + address);
    } finally {
      exchange.cancel(true);
    }
  }

  /** For a person: many exceptions of the network have no message. */
  private static String reason(@Nullable Throwable cause) {
    if (cause instanceof ConnectException) {
      return "nobody answers there";
    }
    String message = cause == null ? null : cause.getMessage();
    return message == null ? String.valueOf(cause) : message;
  }

  /** Also bounds what a server may send beside a file. */
  private static BodyHandler<byte[]> atMost(int bytes) {
    return info ->
        info.statusCode() == 200
            ? BodyHandlers.limiting(BodyHandlers.ofByteArray(), (long) bytes + GZIP_OVERHEAD).apply(info)
            : BodySubscribers.replacing(new byte[0]);
  }

  private static byte[] content(LogPath path, HttpResponse<byte[]> response) throws IOException {
    String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
    byte[] content =
        switch (encoding) {
          case "identity" -> response.body();
          case "gzip" -> {
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
              yield unpacked.readNBytes(path.maxBytes() + 1);
            }
          }
          default -> throw new IOException(response.uri() + " came in an unknown encoding, " + encoding);
        };
    if (content.length > path.maxBytes()) {
      throw new MalformedLogException(path.text() + " has more than " + path.maxBytes() + " bytes");
    }
    return content;
  }

  private static URI redirected(URI from, HttpResponse<byte[]> response) throws IOException {
    String location = response.headers().firstValue("Location").orElse("");
    URI to;
    try {
      to = from.resolve(location);
    } catch (IllegalArgumentException notAnAddress) {
      throw new IOException(from + " redirects to nowhere", notAnAddress);
    }
    boolean sameServer =
        Objects.equals(from.getScheme(), to.getScheme()) && Objects.equals(from.getAuthority(), to.getAuthority());
    if (location.isEmpty() || !sameServer) {
      throw new IOException(from + " redirects to another server, which is refused: " + location);
    }
    return to;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
