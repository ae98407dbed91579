package org.plainview.audittool.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainview.audittool.CannotRunException;
import org.plainview.audittool.ExitCode;
import org.plainview.audittool.LogLocation;
import org.plainview.audittool.Sentence;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.proof.ProofBundle;
import org.plainview.tlog.tile.EntryBundle;
import org.plainview.tlog.tile.LogFiles;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogPath.BundleFile;
import org.plainview.tlog.tile.LogPath.CheckpointFile;
import org.plainview.tlog.verify.ForbiddenFileException;
import org.plainview.tlog.verify.Prover;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the proof that an entry is in the log. */
@Command(
    name = "prove",
    description = {
      "Writes a file that proves that an entry is in the log, for 'check' to read without the log.",
      "The file holds the entry's hash, not the entry."
    })
public final class ProveCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "INDEX", description = "Of the entry, from 0.")
  private long index;

  @Option(
      names = "--log",
      paramLabel = "URL|DIR",
      defaultValue = "http://127.0.0.1:7400/api/log",
      description = "The log; by default ${DEFAULT-VALUE}.")
  private String log = "";

  @Option(names = "--out", paramLabel = "FILE", description = "The proof; by default INDEX.tlog-proof.")
  private @Nullable Path out;

  @Option(names = "--entry", paramLabel = "FILE", description = "Also write the entry itself to this file.")
  private @Nullable Path entry;

  @Option(names = "--token", paramLabel = "FILE", description = "A bearer token, for --entry over HTTP.")
  private @Nullable Path token;

  @Override
  public Integer call() throws IOException {
    try (LogLocation location = LogLocation.of(log, Optional.ofNullable(token))) {
      Prover prover = new Prover(location.files(), checkpoint(location.files()));
      if (index < 0 || index >= prover.size()) {
        throw new CannotRunException(
            "The log has no entry %d yet: its checkpoint covers %s, counted from 0."
                .formatted(index, Sentence.entries(prover.size())));
      }
      ProofBundle proof = prover.prove(index);
      if (entry != null) {
        Files.write(entry, entry(location.files(), prover.size(), proof));
        spec.commandLine().getErr().println("Wrote entry " + index + " to " + entry);
      }
      Path file = out == null ? Path.of(index + ".tlog-proof") : out;
      Files.writeString(file, proof.encode(), StandardCharsets.UTF_8);
      spec.commandLine().getOut().println(file);
      return ExitCode.YES;
    } catch (MalformedNoteException e) {
      throw new CannotRunException("The checkpoint of the log cannot be read. " + e.getMessage() + ".", e);
    } catch (ForbiddenFileException e) {
      throw new CannotRunException(e.getMessage() + ". Give the token of an overseer with --token FILE.", e);
    }
  }

  private SignedNote checkpoint(LogFiles files) throws IOException, MalformedNoteException {
    byte[] checkpoint =
        files
            .read(new CheckpointFile())
            .orElseThrow(() -> new CannotRunException("There is no log at " + log + ": it has no checkpoint."));
    return SignedNote.parse(checkpoint);
  }

  private byte[] entry(LogFiles files, long size, ProofBundle proof) throws IOException {
    long bundle = index / LogPath.FULL_WIDTH;
    int width = (int) Math.min(LogPath.FULL_WIDTH, size - bundle * LogPath.FULL_WIDTH);
    byte[] content =
        EntryBundle.read(files, new BundleFile(bundle, width)).get((int) (index % LogPath.FULL_WIDTH));
    if (!Prover.leafHash(proof).orElseThrow().equals(TreeHasher.leaf(content))) {
      throw new CannotRunException("The entry that the log shows is not the one that was logged: verify the log.");
    }
    return content;
  }
}
