package org.plainview.tlog.export;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.export.ExportFile.PerEntry;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.ProofChecks;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.NoteGrammar;
import org.plainview.tlog.note.NoteVerification;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.note.VerifierKey;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyOutcome;
import org.plainview.tlog.proof.ProofBundle;

/**
 * Checks an export, offline and with nothing but two things that its reader trusts: the log's key for exports and a
 * policy. The policy inside the archive is not believed. Neither is the archive: it may be anything. Safe for use by
 * any thread.
 */
public final class ExportVerifier {
  private final VerifierKey exportKey;
  private final Policy policy;

  /** Believes this key about archives, and this policy about checkpoints. */
  public ExportVerifier(VerifierKey exportKey, Policy policy) {
    this.exportKey = exportKey;
    this.policy = policy;
  }

  /**
   * Checks the archive. Memory is needed for the names of its files, not for what is in them.
   *
   * @throws IOException when the file cannot be read; a file that is no archive is {@code Damaged} instead
   */
  public ExportOutcome verify(Path zip) throws IOException {
    try (Archive archive = Archive.open(zip)) {
      Manifest manifest = manifest(archive);
      requireFiles(archive, manifest);
      SignedNote checkpoint = note(archive, ExportFile.CHECKPOINT);
      return entries(archive, indexes(manifest), checkpoint, accepted(checkpoint));
    } catch (DamagedFileException damaged) {
      return damaged.outcome();
    }
  }

  private Manifest manifest(Archive archive) throws IOException, DamagedFileException {
    SignedNote signature = note(archive, ExportFile.SIGNATURE);
    if (!(signature.verifiedBy(List.of(exportKey)) instanceof NoteVerification.Verified)) {
      throw new DamagedFileException(ExportFile.SIGNATURE, "It is not signed by " + exportKey.keyName());
    }
    byte[] content = archive.read(ExportFile.MANIFEST);
    if (!signature.text().equals(new ManifestStatement(exportKey.keyName(), sha256(content)).text())) {
      throw new DamagedFileException(ExportFile.MANIFEST, "It is not the one that was signed");
    }
    try {
      Optional<String> text = NoteGrammar.utf8(content);
      return Manifest.parse(text.orElseThrow(() -> new MalformedNoteException("It is not UTF-8")));
    } catch (MalformedNoteException e) {
      throw new DamagedFileException(ExportFile.MANIFEST, e.getMessage());
    }
  }

  private static void requireFiles(Archive archive, Manifest manifest) throws IOException, DamagedFileException {
    for (Map.Entry<String, Hash> file : manifest.files().entrySet()) {
      if (!archive.sha256(file.getKey()).equals(file.getValue())) {
        throw new DamagedFileException(file.getKey(), "It is not the file that was exported");
      }
    }
    Set<String> more = new HashSet<>(archive.names());
    more.removeAll(manifest.files().keySet());
    more.removeAll(Set.of(ExportFile.MANIFEST, ExportFile.SIGNATURE));
    Optional<String> first = more.stream().sorted().findFirst();
    if (first.isPresent()) {
      throw new DamagedFileException(first.get(), "It was not in the export: MANIFEST does not name it");
    }
  }

  private PolicyOutcome.Accepted accepted(SignedNote checkpoint) throws DamagedFileException {
    return switch (policy.check(checkpoint)) {
      case PolicyOutcome.Refused refused ->
          throw new DamagedFileException(ExportFile.CHECKPOINT, refused.explanation());
      case PolicyOutcome.Accepted accepted -> {
        String origin = accepted.checkpoint().origin();
        if (!ExportFile.keyName(origin).equals(exportKey.keyName())) {
          throw new DamagedFileException(
              ExportFile.CHECKPOINT,
              "It is of the log " + origin + ", whose exports " + exportKey.keyName() + " does not sign");
        }
        yield accepted;
      }
    };
  }

  /** Entries in their order; every other file of a kind that belongs to an entry must belong to one of these. */
  private static List<Long> indexes(Manifest manifest) throws DamagedFileException {
    Set<Long> indexes = new HashSet<>();
    for (String name : manifest.files().keySet()) {
      if (PerEntry.ENTRY.hasFolderOf(name)) {
        indexes.add(index(PerEntry.ENTRY, name));
      }
    }
    for (String name : manifest.files().keySet()) {
      for (PerEntry kind : PerEntry.values()) {
        if (kind.hasFolderOf(name) && !indexes.contains(index(kind, name))) {
          throw new DamagedFileException(name, "The export has no entry that it belongs to");
        }
      }
    }
    List<Long> sorted = new ArrayList<>(indexes);
    sorted.sort(null);
    return sorted;
  }

  private static long index(PerEntry kind, String name) throws DamagedFileException {
    OptionalLong index = kind.indexOf(name);
    if (index.isEmpty()) {
      throw new DamagedFileException(name, "The file is not named after an entry");
    }
    return index.getAsLong();
  }

  private static ExportOutcome entries(
      Archive archive, List<Long> indexes, SignedNote checkpoint, PolicyOutcome.Accepted accepted)
      throws IOException, DamagedFileException {
    long disclosed = 0;
    for (long index : indexes) {
      byte[] entry = archive.read(PerEntry.ENTRY.of(index));
      requireProof(archive, index, entry, checkpoint, accepted.checkpoint());
      String details = PerEntry.DETAILS.of(index);
      if (archive.names().contains(details)) {
        disclosed++;
        Optional<String> problem = Disclosed.problem(entry, archive.read(details));
        if (problem.isPresent()) {
          throw new DamagedFileException(details, problem.get());
        }
      }
    }
    return new ExportOutcome.Verified(accepted, indexes.size(), disclosed);
  }

  private static void requireProof(
      Archive archive, long index, byte[] entry, SignedNote checkpoint, Checkpoint tree)
      throws IOException, DamagedFileException {
    String name = PerEntry.PROOF.of(index);
    ProofBundle proof;
    try {
      proof = ProofBundle.parse(archive.read(name));
    } catch (MalformedNoteException e) {
      throw new DamagedFileException(name, e.getMessage());
    }
    if (proof.index() != index) {
      throw new DamagedFileException(name, "It is about entry " + proof.index());
    }
    // The same note to the byte, so that its signatures need to be checked once only.
    if (!proof.checkpoint().equals(checkpoint)) {
      throw new DamagedFileException(name, "Its checkpoint is not the one of the export");
    }
    if (!ProofChecks.isIncluded(TreeHasher.leaf(entry), index, tree.size(), proof.proof(), tree.root())) {
      throw new DamagedFileException(
          PerEntry.ENTRY.of(index), "The log does not hold it at this index, or the proof beside it is false");
    }
  }

  private static SignedNote note(Archive archive, String name) throws IOException, DamagedFileException {
    try {
      return SignedNote.parse(archive.read(name));
    } catch (MalformedNoteException e) {
      throw new DamagedFileException(name, e.getMessage());
    }
  }

  private static Hash sha256(byte[] content) {
    try {
      return Hash.of(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
