package org.plainview.tlog.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plainview.tlog.note.NoteVerifier;
import org.plainview.tlog.note.SignedNote;

/**
 * What a witness cosigned last, in a folder on a local file system: for each log the signed note, in a file called
 * after the SHA-256 of the origin in hexadecimal. Safe for use by several threads, stores and processes at once.
 *
 * <p>Nothing in the folder is believed that the witness's own cosignature does not cover, and nothing goes back: a
 * file that is torn, foreign, gone or older than what this store has seen stops the work on its log until a person
 * has looked at it. A folder that was reset while no witness ran cannot be told from a new one: keep it with the care
 * that the private key gets.
 *
 * <p>A file with {@code .fork} at the end of its name holds what the log's own key signed against the file without.
 */
public final class WitnessStore {
  private static final Pattern STATE_FILE = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;
  private final List<NoteVerifier> own;
  private final Map<String, LogState> logs = new ConcurrentHashMap<>();

  private WitnessStore(Path folder, Collection<? extends NoteVerifier> own) {
    this.folder = folder;
    this.own = List.copyOf(own);
  }

  /**
   * Opens the folder, which is created when missing, and checks every checkpoint in it.
   *
   * @param own the witness's keys. Each file needs the cosignature of one of them, so a key that is replaced stays in
   *     the list until every log was cosigned with its successor
   * @throws DamagedStateException when a file cannot be verified
   */
  public static WitnessStore open(Path folder, Collection<? extends NoteVerifier> own) throws IOException {
    DurableFile.createFolder(folder);
    WitnessStore store = new WitnessStore(folder.toRealPath(), own);
    for (String name : store.stateFiles()) {
      store.state(name).turn().close();
    }
    return store;
  }

  /** What the witness cosigned last for this log; no crash takes it back. */
  public Optional<SignedNote> latest(String origin) throws IOException {
    try (LogState.Turn turn = turn(origin)) {
      return turn.last().map(CosignedCheckpoint::note);
    }
  }

  LogState.Turn turn(String origin) throws IOException {
    return state(OriginHash.of(origin)).turn();
  }

  boolean verifiesWith(NoteVerifier key) {
    return own.contains(key);
  }

  private LogState state(String name) {
    return logs.computeIfAbsent(name, of -> new LogState(folder, of, own));
  }

  private List<String> stateFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).filter(STATE_FILE.asMatchPredicate()).toList();
    }
  }
}
