package org.plainview.tlog.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.NoteSignature;

/** The protocol's paths and answers. Whatever goes wrong inside, a client learns only that it did. */
final class WitnessHandler implements HttpHandler {
  /** Room for 63 hashes and for twice the 16 ML-DSA-44 signatures that every note may have. */
  static final int MAX_BODY_BYTES = 131_072;

  static final int MAX_AT_WORK = 64;

  private static final Pattern CHECKPOINT = Pattern.compile("/([0-9a-f]{64})/checkpoint");
  private static final System.Logger LOG = System.getLogger(WitnessHandler.class.getName());

  private final Witness witness;
  private final Semaphore places = new Semaphore(MAX_AT_WORK);

  WitnessHandler(Witness witness) {
    this.witness = witness;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      // Before a place is taken: whoever sends slowly keeps nobody else waiting.
      byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
      reply(exchange, body).send(exchange);
    }
  }

  private Reply reply(HttpExchange exchange, byte[] body) {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath();
    Matcher checkpoint = CHECKPOINT.matcher(path);
    if (path.equals("/add-checkpoint")) {
      return method.equals("POST") ? work(() -> add(body)) : Reply.methodNotAllowed("POST");
    }
    if (!checkpoint.matches() && !path.equals("/health")) {
      return Reply.text(404, "There is nothing here\n");
    }
    if (!method.equals("GET")) {
      return Reply.methodNotAllowed("GET");
    }
    return checkpoint.matches() ? work(() -> latest(checkpoint.group(1))) : Reply.text(200, "ok\n");
  }

  private Reply work(Work work) {
    if (!places.tryAcquire()) {
      return Reply.text(503, "Too many requests at once; try again\n");
    }
    try {
      return work.reply();
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "A request to the witness failed", e);
      return Reply.text(500, "The witness failed; nothing was cosigned\n");
    } finally {
      places.release();
    }
  }

  private Reply latest(String originHash) throws IOException {
    return witness
        .latest(originHash)
        .map(note -> Reply.text(200, note.encode()))
        .orElseGet(() -> Reply.text(404, "This witness has cosigned no checkpoint of such a log\n"));
  }

  private Reply add(byte[] body) throws IOException {
    if (body.length > MAX_BODY_BYTES) {
      return Reply.text(413, "A request has at most " + MAX_BODY_BYTES + " bytes\n");
    }
    AddCheckpoint request;
    try {
      request = AddCheckpoint.parse(body);
    } catch (MalformedNoteException e) {
      return Reply.text(400, e.getMessage() + "\n");
    }
    return switch (witness.add(request)) {
      case Answer.Cosigned(var signatures) -> Reply.text(200, lines(signatures));
      case Answer.Malformed(String reason) -> Reply.text(400, reason + "\n");
      case Answer.Untrusted(String reason) -> Reply.text(403, reason + "\n");
      case Answer.UnknownLog() -> Reply.text(404, "This witness does not know the log\n");
      case Answer.OtherSize(long size) -> Reply.size(size);
      case Answer.Inconsistent(String reason) -> Reply.text(422, reason + "\n");
    };
  }

  private static String lines(List<NoteSignature> signatures) {
    return signatures.stream().map(NoteSignature::line).collect(Collectors.joining());
  }

  /** What needs the state of a log. */
  private interface Work {
    Reply reply() throws IOException;
  }
}
