package org.plainview.tlog.policy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.checkpoint.Cosigner;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.NoteGrammar;
import org.plainview.tlog.note.NoteSignature;
import org.plainview.tlog.note.NoteVerification;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.note.VerifierKey;
import org.plainview.tlog.policy.PolicyOutcome.Reason;

/**
 * Which logs, which witnesses, and how many of these must have cosigned. A key is changed by listing the old and the
 * new one for a while: two {@code log} lines with the same name and different keys, or two witnesses in a group
 * {@code any}.
 *
 * @param quorum the witness or group that must have cosigned; empty for none
 */
public record Policy(
    List<PolicyLog> logs, List<PolicyWitness> witnesses, List<PolicyGroup> groups, Optional<String> quorum) {

  /** A longer text, in bytes, is malformed. */
  public static final int MAX_BYTES = 1_000_000;

  /**
   * Throws {@link IllegalArgumentException} when two logs or two witnesses have the same public key, two keys have the
   * same name and id, a name is defined twice, a group names what no witness or earlier group is called or what another
   * group names, or the quorum is not defined.
   */
  public Policy {
    logs = List.copyOf(logs);
    witnesses = List.copyOf(witnesses);
    groups = List.copyOf(groups);
    PolicyBuilder check = new PolicyBuilder();
    logs.forEach(check::log);
    witnesses.forEach(check::witness);
    groups.forEach(check::group);
    check.quorum(quorum);
    if (text(logs, witnesses, groups, quorum).getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new IllegalArgumentException("the policy has more than " + MAX_BYTES + " bytes");
    }
  }

  /** Reads the bytes of a policy file. Names need not be UTF-8, but keys do. */
  public static Policy parse(byte[] file) throws MalformedPolicyException {
    if (file.length > MAX_BYTES) {
      throw PolicyReader.tooLong();
    }
    Optional<String> utf8 = NoteGrammar.utf8(file);
    return utf8.isPresent()
        ? new PolicyReader(StandardCharsets.UTF_8).read(utf8.get())
        : new PolicyReader(StandardCharsets.ISO_8859_1).read(new String(file, StandardCharsets.ISO_8859_1));
  }

  /** Reads the text of a policy. */
  public static Policy parse(String text) throws MalformedPolicyException {
    return new PolicyReader(StandardCharsets.UTF_8).read(text);
  }

  /** The policy as a file, one definition on a line: {@link #parse} of it equals this. */
  public String text() {
    return text(logs, witnesses, groups, quorum);
  }

  private static String text(
      List<PolicyLog> logs, List<PolicyWitness> witnesses, List<PolicyGroup> groups, Optional<String> quorum) {
    StringBuilder text = new StringBuilder();
    for (PolicyLog log : logs) {
      text.append("log ").append(log.key().encode()).append(urlText(log.url())).append('\n');
    }
    for (PolicyWitness w : witnesses) {
      text.append("witness ").append(w.name()).append(' ').append(w.key().encode());
      text.append(urlText(w.url())).append('\n');
    }
    for (PolicyGroup g : groups) {
      text.append("group ").append(g.name()).append(' ').append(g.threshold()).append(' ');
      text.append(String.join(" ", g.members())).append('\n');
    }
    return text.append("quorum ").append(quorum.orElse(Words.NONE)).append('\n').toString();
  }

  private static String urlText(Optional<String> url) {
    return url.map(u -> " " + u).orElse("");
  }

  /**
   * Decides about the note of a checkpoint: a listed log with the checkpoint's origin must have signed it, the quorum
   * must have cosigned it, and no signature by a listed key may be bad. A policy that lists no log refuses everything.
   */
  public PolicyOutcome check(SignedNote note) {
    return switch (note.verifiedBy(keys())) {
      case NoteVerification.BadSignature(NoteSignature bad) ->
          refused(Reason.BAD_SIGNATURE, "The signature by " + bad.keyName() + " does not verify");
      case NoteVerification.NoKnownSignature() ->
          refused(Reason.NOT_SIGNED_BY_LOG, "Nobody whom the policy lists has signed");
      case NoteVerification.Verified verified -> decide(note, verified);
    };
  }

  private List<VerifierKey> keys() {
    return Stream.concat(logs.stream().map(PolicyLog::key), witnesses.stream().map(PolicyWitness::key)).toList();
  }

  private PolicyOutcome decide(SignedNote note, NoteVerification.Verified verified) {
    Checkpoint checkpoint;
    try {
      checkpoint = Checkpoint.parse(note.text());
    } catch (MalformedNoteException e) {
      return refused(Reason.NOT_A_CHECKPOINT, e.getMessage());
    }
    List<VerifierKey> logKeys =
        logs.stream()
            .map(PolicyLog::key)
            .filter(key -> verified.isBy(key) && key.keyName().equals(checkpoint.origin()))
            .toList();
    if (logKeys.isEmpty()) {
      return refused(Reason.NOT_SIGNED_BY_LOG, "No listed key of the log " + checkpoint.origin() + " has signed");
    }
    if (!checkpoint.extensions().isEmpty() && logKeys.stream().noneMatch(k -> k.type() == SignatureType.ED25519)) {
      return refused(Reason.UNSIGNED_EXTENSIONS, "The log's signature does not cover the extension lines");
    }
    List<PolicyOutcome.Cosigned> cosigned =
        witnesses.stream().filter(w -> verified.isBy(w.key())).map(w -> cosigned(w, verified)).toList();
    if (!hasQuorum(cosigned)) {
      return refused(Reason.NO_QUORUM, "The quorum " + quorum.orElse(Words.NONE) + " has not cosigned");
    }
    return new PolicyOutcome.Accepted(checkpoint, logKeys, cosigned);
  }

  private static PolicyOutcome.Cosigned cosigned(PolicyWitness witness, NoteVerification.Verified verified) {
    return new PolicyOutcome.Cosigned(
        witness.name(), witness.key(), verified.by(witness.key()).flatMap(Cosigner::timeOf));
  }

  private boolean hasQuorum(List<PolicyOutcome.Cosigned> cosigned) {
    Set<String> witnessed = new HashSet<>(cosigned.stream().map(PolicyOutcome.Cosigned::name).toList());
    // Groups name only what comes before them, so one pass in order settles all.
    for (PolicyGroup group : groups) {
      if (group.members().stream().filter(witnessed::contains).count() >= group.threshold()) {
        witnessed.add(group.name());
      }
    }
    return quorum.map(witnessed::contains).orElse(true);
  }

  private static PolicyOutcome refused(Reason reason, String explanation) {
    return new PolicyOutcome.Refused(reason, explanation);
  }
}
