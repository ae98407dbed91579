package org.plainview.audittool.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainview.audittool.CannotRunException;
import org.plainview.audittool.ExitCode;
import org.plainview.audittool.Inputs;
import org.plainview.audittool.Sentence;
import org.plainview.tlog.export.ExportOutcome;
import org.plainview.tlog.export.ExportVerifier;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.note.VerifierKey;
import org.plainview.tlog.policy.PolicyOutcome;
import org.plainview.tlog.proof.ProofBundle;
import org.plainview.tlog.proof.ProofOutcome;
import org.plainview.tlog.verify.Prover;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a proof of logging, or an export of entries, without the log. */
@Command(
    name = "check",
    description = {
      "Checks a proof of logging (c2sp.org/tlog-proof), offline.",
      "Without --entry it tells that an entry with some hash is in the log; with --entry, that this entry is.",
      "With --export-key it checks an export of entries instead: the archive, its proofs and its details."
    })
public final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The proof, such as 7.tlog-proof; or the export, a zip.")
  private Path file = Path.of("");

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      required = true,
      description = "Whose signatures are needed (c2sp.org/tlog-policy).")
  private Path policy = Path.of("");

  @Option(names = "--entry", paramLabel = "FILE", description = "The entry, byte for byte.")
  private @Nullable Path entry;

  @Option(
      names = "--leaf-hash",
      paramLabel = "BASE64",
      description = "The entry's hash, where the proof does not name it.")
  private @Nullable String leafHash;

  @Option(
      names = "--export-key",
      paramLabel = "FILE",
      description = "The file is an export, signed with this key: a file with its verifier key.")
  private @Nullable Path exportKey;

  @Override
  public Integer call() {
    return exportKey == null ? checkProof() : checkExport(exportKey);
  }

  private int checkExport(Path key) {
    if (entry != null || leafHash != null) {
      throw new CannotRunException("An export holds its entries: leave out --entry and --leaf-hash.");
    }
    VerifierKey trusted = Inputs.key(new String(Inputs.bytes(key), StandardCharsets.UTF_8).strip());
    ExportOutcome outcome;
    try {
      outcome = new ExportVerifier(trusted, Inputs.policy(policy)).verify(file);
    } catch (IOException e) {
      throw new CannotRunException("Cannot read " + file + ": " + e.getMessage() + ".", e);
    }
    spec.commandLine().getOut().println(line(outcome));
    return outcome instanceof ExportOutcome.Verified ? ExitCode.YES : ExitCode.NO;
  }

  private static String line(ExportOutcome outcome) {
    return switch (outcome) {
      case ExportOutcome.Verified verified ->
          "VERIFIED: %s, %d of them with actor and details, of %s"
              .formatted(Sentence.entries(verified.entries()), verified.disclosed(), log(verified.checkpoint()));
      case ExportOutcome.Damaged damaged -> "DAMAGED: %s: %s.".formatted(damaged.file(), damaged.problem());
    };
  }

  private int checkProof() {
    ProofBundle proof = Inputs.proof(file);
    Hash leaf = leaf(proof);
    ProofOutcome outcome = proof.check(leaf, Inputs.policy(policy));
    spec.commandLine().getOut().println(line(outcome, leaf));
    return outcome instanceof ProofOutcome.Proven ? ExitCode.YES : ExitCode.NO;
  }

  /** Nothing vouches for the hash inside the proof, but the check is of this very hash, and the answer names it. */
  private Hash leaf(ProofBundle proof) {
    if (entry != null && leafHash != null) {
      throw new CannotRunException("Give --entry or --leaf-hash, not both.");
    }
    if (entry != null) {
      return TreeHasher.leaf(Inputs.bytes(entry));
    }
    if (leafHash != null) {
      try {
        return Hash.ofBase64(leafHash);
      } catch (IllegalArgumentException e) {
        throw new CannotRunException("'" + leafHash + "' is not a hash. " + e.getMessage() + ".", e);
      }
    }
    return Prover.leafHash(proof)
        .orElseThrow(
            () ->
                new CannotRunException(
                    file + " does not say which entry it is about: give --entry FILE or --leaf-hash BASE64."));
  }

  private String line(ProofOutcome outcome, Hash leaf) {
    return switch (outcome) {
      case ProofOutcome.Proven proven -> "PROVEN: " + proven(proven.index(), leaf) + " " + log(proven.accepted());
      case ProofOutcome.NotIncluded not ->
          "NOT PROVEN: " + subject(leaf) + " is not entry " + not.index() + " of " + log(not.accepted()) + hint();
      case ProofOutcome.CheckpointRefused refused -> "REFUSED: " + refused.why().explanation() + ".";
    };
  }

  private String proven(long index, Hash leaf) {
    return entry != null
        ? subject(leaf) + " is entry " + index + " of"
        : subject(leaf) + " is that of entry " + index + " (the entry itself was not looked at: use --entry FILE) of";
  }

  private String subject(Hash leaf) {
    return entry != null ? "the content of " + entry : "the hash " + leaf;
  }

  private static String log(PolicyOutcome.Accepted accepted) {
    return Sentence.tree(accepted) + "; " + Sentence.witnesses(accepted) + ".";
  }

  /** Editors add newlines. */
  private String hint() {
    boolean newline = entry != null && endsInNewline(Inputs.bytes(entry));
    return newline ? " The file ends in a newline, which no entry of Plainview's log does." : "";
  }

  private static boolean endsInNewline(byte[] content) {
    return content.length > 0 && content[content.length - 1] == '\n';
  }
}
