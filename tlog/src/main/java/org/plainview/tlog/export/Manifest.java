package org.plainview.tlog.export;

import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.note.MalformedNoteException;

/**
 * The SHA-256 of each file, as {@code sha256sum --check} reads it: on each line 64 digits of lower-case hexadecimal,
 * two spaces and the name, in the order of the names.
 */
public record Manifest(SortedMap<String, Hash> files) {
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._/-]*";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (" + NAME + ")");

  /** Throws {@link IllegalArgumentException} for a name that could mean something to a shell, or leave a folder. */
  public Manifest {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    for (String name : files.keySet()) {
      if (!name.matches(NAME) || name.contains("..")) {
        throw new IllegalArgumentException("A file of an export is not called " + name);
      }
    }
  }

  /** Reads a whole manifest. */
  public static Manifest parse(String text) throws MalformedNoteException {
    if (!text.isEmpty() && !text.endsWith("\n")) {
      throw new MalformedNoteException("The last line does not end in a newline");
    }
    SortedMap<String, Hash> files = new TreeMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Matcher parts = LINE.matcher(line);
      if (!parts.matches() || parts.group(2).contains("..")) {
        throw new MalformedNoteException("Line " + number + " is not a SHA-256 and a name");
      }
      files.put(parts.group(2), Hash.of(HexFormat.of().parseHex(parts.group(1))));
    }
    Manifest manifest = new Manifest(files);
    // One set of files has one text: nothing twice, nothing out of order.
    if (!manifest.text().equals(text)) {
      throw new MalformedNoteException("The names are not in their order, each once");
    }
    return manifest;
  }

  /** The content of the file MANIFEST: {@link #parse} of it equals this. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Hash> file : files.entrySet()) {
      text.append(file.getValue().hex()).append("  ").append(file.getKey()).append('\n');
    }
    return text.toString();
  }
}
