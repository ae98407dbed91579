package org.plainview.audit.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.plainview.tlog.tile.LogPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The requests to a bucket. Every failure is an {@link IOException} that says what failed, on what and where. */
final class S3Objects implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(S3Objects.class);

  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;
  private static final int NOT_IMPLEMENTED = 501;
  private static final int ATTEMPTS = 3;

  private final S3Client client;
  private final S3Properties place;
  private final String prefix;
  private volatile boolean conditional = true;

  S3Objects(S3Client client, S3Properties place) {
    this.client = client;
    this.place = place;
    this.prefix = place.prefix().isEmpty() ? "" : place.prefix() + "/";
  }

  /** The content, cut off one byte after the most that the file can have; empty when there is no such object. */
  Optional<byte[]> read(LogPath path) throws IOException {
    return find(
        "read",
        path,
        () ->
            client.getObject(
                request -> request.bucket(place.bucket()).key(key(path)), new Body(path.maxBytes() + 1)));
  }

  /** What {@link #replace} asks for; empty when there is no such object. */
  Optional<String> version(LogPath path) throws IOException {
    return find(
        "look at",
        path,
        () -> client.headObject(request -> request.bucket(place.bucket()).key(key(path))).eTag());
  }

  /**
   * @return false when it exists
   */
  boolean create(LogPath path, byte[] content) throws IOException {
    return put(path, content, request(path, content).ifNoneMatch("*").build());
  }

  /**
   * @return false when it is another version by now
   */
  boolean replace(LogPath path, byte[] content, String version) throws IOException {
    return put(path, content, request(path, content).ifMatch(version).build());
  }

  /** The keys of all objects whose path begins so. */
  List<String> keysBelow(String path) throws IOException {
    try {
      return client
          .listObjectsV2Paginator(request -> request.bucket(place.bucket()).prefix(prefix + path))
          .contents()
          .stream()
          .map(S3Object::key)
          .toList();
    } catch (SdkException e) {
      throw failure("list", path, e);
    }
  }

  /** Also fine when there is none of that key. */
  void remove(String key) throws IOException {
    try {
      client.deleteObject(request -> request.bucket(place.bucket()).key(key));
    } catch (SdkException e) {
      throw failure("remove", key, e);
    }
  }

  @Override
  public void close() {
    client.close();
  }

  /** Where they are. */
  @Override
  public String toString() {
    return place.toString();
  }

  private boolean put(LogPath path, byte[] content, PutObjectRequest wanted) throws IOException {
    for (int attempt = 1; ; attempt++) {
      PutObjectRequest request =
          conditional ? wanted : wanted.toBuilder().ifMatch(null).ifNoneMatch(null).build();
      try {
        client.putObject(request, RequestBody.fromBytes(content));
        return true;
      } catch (S3Exception e) {
        if (e.statusCode() == PRECONDITION_FAILED) {
          return false;
        }
        if (e.statusCode() == NOT_IMPLEMENTED && conditional) {
          conditional = false;
          log.warn("{} has no conditional writes: let only one instance write the log", place);
        } else if (e.statusCode() != CONFLICT || attempt == ATTEMPTS) {
          throw failure("write", path.text(), e);
        }
      } catch (SdkException e) {
        throw failure("write", path.text(), e);
      }
    }
  }

  private PutObjectRequest.Builder request(LogPath path, byte[] content) {
    ObjectHeaders headers = ObjectHeaders.of(path);
    return PutObjectRequest.builder()
        .bucket(place.bucket())
        .key(key(path))
        .contentType(headers.contentType())
        .cacheControl(headers.cacheControl())
        .contentMD5(md5(content));
  }

  private <T> Optional<T> find(String what, LogPath path, Supplier<T> request) throws IOException {
    try {
      return Optional.of(request.get());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw failure(what, path.text(), e);
    }
  }

  private IOException failure(String what, String subject, SdkException e) {
    if (e instanceof AbortedException) {
      InterruptedIOException interrupted =
          new InterruptedIOException("Interrupted before the object store could %s %s".formatted(what, subject));
      interrupted.initCause(e);
      return interrupted;
    }
    return new IOException("Cannot %s %s in %s: %s".formatted(what, subject, place, e.getMessage()), e);
  }

  private String key(LogPath path) {
    return prefix + path.text();
  }

  /** Guards against damage on the way only; that is what the protocol takes. */
  private static String md5(byte[] content) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has MD5", e);
    }
  }
}
