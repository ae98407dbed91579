package org.plainview.tlog.note;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** Private keys in files: one line, the {@link SigningKey#secretText}, readable by the owner of the file only. */
public final class KeyFile {
  private static final int MAX_BYTES = 16_384;

  private KeyFile() {}

  /**
   * Creates the file with owner-only permissions and makes it durable.
   *
   * @throws java.nio.file.FileAlreadyExistsException when there is a file: a key is never overwritten
   * @throws UnsupportedOperationException where files have no such permissions
   */
  public static void create(Path file, SigningKey key) throws IOException {
    var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, options, ownerOnly)) {
      ByteBuffer line = ByteBuffer.wrap((key.secretText() + '\n').getBytes(StandardCharsets.UTF_8));
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(true);
    }
    // The name of the file is an entry of its folder.
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /**
   * Reads what {@link #create} wrote. The newline at the end may be missing.
   *
   * @throws MalformedNoteException when the file holds anything else
   */
  public static SigningKey read(Path file) throws IOException, MalformedNoteException {
    byte[] content;
    try (InputStream in = Files.newInputStream(file)) {
      content = in.readNBytes(MAX_BYTES + 1);
    }
    String text =
        NoteGrammar.utf8(content)
            .filter(whole -> content.length <= MAX_BYTES)
            .orElseThrow(() -> new MalformedNoteException("The file is too long for a private key, or not UTF-8"));
    return SigningKey.parse(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
  }
}
