package org.plainview.tlog.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.merkle.HashSource;
import org.plainview.tlog.merkle.Proofs;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.note.VerifierKey;

/** Asks one witness for cosignatures. Nothing that it answers is believed unverified. Safe for use by any thread. */
public final class WitnessClient {
  private static final int MAX_ANSWER_BYTES = 65_536;

  private final URI addCheckpoint;
  private final List<VerifierKey> keys;
  private final HttpClient http;
  private final Duration limit;

  /** By origin, what the witness is known to have cosigned last. Only a guess: the witness may know better. */
  private final Map<String, Long> lastSizes = new ConcurrentHashMap<>();

  /**
   * A client of the witness at a submission prefix.
   *
   * @param keys the witness's; each is of a cosignature type
   * @param http should follow no redirects
   * @param limit for each request, from the first byte sent to the last one read
   */
  public WitnessClient(URI prefix, Collection<VerifierKey> keys, HttpClient http, Duration limit) {
    String text = prefix.toString();
    this.addCheckpoint = URI.create((text.endsWith("/") ? text : text + "/") + "add-checkpoint");
    this.keys = List.copyOf(keys);
    this.http = http;
    this.limit = limit;
    if (this.keys.isEmpty() || !this.keys.stream().allMatch(key -> key.type().isCosignature())) {
      throw new IllegalArgumentException("A witness has at least one key, each for cosignatures");
    }
  }

  /**
   * Has a checkpoint cosigned: proves that the log grew from what the witness cosigned last. Where the witness cosigned
   * another size, it is asked once more with a proof from there. {@link WitnessOutcome.Behind} with a size that is
   * larger than the checkpoint's says that the witness has seen more of this log than the caller has.
   *
   * @param checkpoint signed by the log
   * @param log has the hashes of the log up to the size of the checkpoint
   * @throws IOException when the log's hashes cannot be read
   * @throws IllegalArgumentException when the note is no checkpoint
   */
  public WitnessOutcome cosign(SignedNote checkpoint, HashSource log) throws IOException {
    Checkpoint next;
    try {
      next = Checkpoint.parse(checkpoint.text());
    } catch (MalformedNoteException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    long guess = lastSizes.getOrDefault(next.origin(), 0L);
    WitnessOutcome outcome = cosign(guess <= next.size() ? guess : 0, checkpoint, next, log);
    if (outcome instanceof WitnessOutcome.Behind(long size) && size <= next.size()) {
      outcome = cosign(size, checkpoint, next, log);
    }
    return outcome;
  }

  private WitnessOutcome cosign(long oldSize, SignedNote checkpoint, Checkpoint next, HashSource log)
      throws IOException {
    WitnessOutcome outcome =
        add(new AddCheckpoint(oldSize, Proofs.consistency(oldSize, next.size(), log), checkpoint));
    switch (outcome) {
      case WitnessOutcome.Cosigned cosigned -> lastSizes.put(next.origin(), next.size());
      case WitnessOutcome.Behind(long size) -> lastSizes.put(next.origin(), size);
      case WitnessOutcome.Refused refused -> lastSizes.remove(next.origin());
      case WitnessOutcome.Unreachable unreachable -> {}
    }
    return outcome;
  }

  /** Sends one request. */
  public WitnessOutcome add(AddCheckpoint request) {
    HttpRequest post =
        HttpRequest.newBuilder(addCheckpoint)
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(limit)
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(BodyPublishers.ofByteArray(request.encode()))
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(post, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER_BYTES));
    try {
      HttpResponse<byte[]> response = answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      return WitnessAnswers.read(response, request, keys);
    } catch (TimeoutException e) {
      return new WitnessOutcome.Unreachable("No whole answer within " + limit.toMillis() + " ms");
    } catch (ExecutionException e) {
      return new WitnessOutcome.Unreachable(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new WitnessOutcome.Unreachable("Interrupted");
    } finally {
      answer.cancel(true);
    }
  }
}
