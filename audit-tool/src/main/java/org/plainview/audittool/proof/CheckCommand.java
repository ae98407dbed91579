package org.plainview.audittool.proof;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plainview.audittool.CannotRunException;
import org.plainview.audittool.ExitCode;
import org.plainview.audittool.Inputs;
import org.plainview.audittool.Sentence;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.policy.PolicyOutcome;
import org.plainview.tlog.proof.ProofBundle;
import org.plainview.tlog.proof.ProofOutcome;
import org.plainview.tlog.verify.Prover;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a proof of logging without the log. */
@Command(
    name = "check",
    description = {
      "Checks a proof of logging (c2sp.org/tlog-proof), offline.",
      "Without --entry it tells that an entry with some hash is in the log; with --entry, that this entry is."
    })
public final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE.tlog-proof", description = "The proof.")
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

  @Override
  public Integer call() {
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
