package org.plainview.audittool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.plainview.tlog.note.KeyFile;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.note.SigningKey;
import org.plainview.tlog.note.VerifierKey;
import org.plainview.tlog.policy.MalformedPolicyException;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.proof.ProofBundle;

/** Reads what a person names. Each method throws {@link CannotRunException} for what it cannot read. */
public final class Inputs {
  private static final int MAX_BYTES = 4_000_000;

  private Inputs() {}

  public static Policy policy(Path file) {
    try {
      return Policy.parse(bytes(file));
    } catch (MalformedPolicyException e) {
      throw new CannotRunException(file + " is not a policy. " + e.getMessage() + ".", e);
    }
  }

  public static SignedNote checkpoint(Path file) {
    try {
      return SignedNote.parse(bytes(file));
    } catch (MalformedNoteException e) {
      throw new CannotRunException(file + " is not a checkpoint. " + e.getMessage() + ".", e);
    }
  }

  public static ProofBundle proof(Path file) {
    try {
      return ProofBundle.parse(bytes(file));
    } catch (MalformedNoteException e) {
      throw new CannotRunException(file + " is not a proof. " + e.getMessage() + ".", e);
    }
  }

  public static VerifierKey key(String vkey) {
    try {
      return VerifierKey.parse(vkey);
    } catch (MalformedNoteException e) {
      throw new CannotRunException("'" + vkey + "' is not a public key. " + e.getMessage() + ".", e);
    }
  }

  public static SigningKey keyFile(Path file) {
    try {
      return KeyFile.read(file);
    } catch (MalformedNoteException e) {
      throw new CannotRunException(file + " is not a key file. " + e.getMessage() + ".", e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** A bearer token, with or without a newline behind it. */
  public static String token(Path file) {
    String token = new String(bytes(file), StandardCharsets.UTF_8).strip();
    if (token.isEmpty()) {
      throw new CannotRunException(file + " is empty: it should hold a bearer token.");
    }
    return token;
  }

  public static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(MAX_BYTES + 1);
      if (content.length > MAX_BYTES) {
        throw new CannotRunException(file + " is too large to be what it should be.");
      }
      return content;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** What is wrong with a file. */
  static String sentence(FileSystemException problem) {
    String file = problem.getFile();
    String reason = problem.getReason() == null ? problem.getClass().getSimpleName() : problem.getReason();
    return switch (problem) {
      case NoSuchFileException _ -> "There is no file or folder " + file + ".";
      case AccessDeniedException _ -> "You may not use " + file + ".";
      default -> file + " cannot be used: " + reason + ".";
    };
  }

  private static CannotRunException unreadable(Path file, IOException e) {
    String why =
        e instanceof FileSystemException known
            ? sentence(known)
            : "The file " + file + " cannot be read: " + e.getMessage() + ".";
    return new CannotRunException(why, e);
  }
}
