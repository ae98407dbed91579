package org.plainview.tlog.export;

import java.util.Optional;
import java.util.OptionalLong;
import org.plainview.tlog.note.NoteGrammar;

/** Names of the files of an export. */
public final class ExportFile {
  public static final String README = "README.txt";
  public static final String REQUEST = "export.json";
  public static final String CHECKPOINT = "checkpoint";
  public static final String POLICY = "policy";
  public static final String MANIFEST = "MANIFEST";
  public static final String SIGNATURE = "MANIFEST.sig";

  private static final String KEY_SUFFIX = "/export";

  private ExportFile() {}

  /** Kinds of files of which there is one for each entry. */
  public enum PerEntry {
    ENTRY("entries/", ".json"),
    DETAILS("details/", ".json"),
    PROOF("proofs/", ".tlog-proof");

    private final String folder;
    private final String ending;

    PerEntry(String folder, String ending) {
      this.folder = folder;
      this.ending = ending;
    }

    /** The file of this entry. */
    public String of(long index) {
      return folder + index + ending;
    }

    /** Whether the file lies where such files do, whatever it is called. */
    boolean hasFolderOf(String name) {
      return name.startsWith(folder);
    }

    /** The entry that the file is about; empty for any other name. */
    OptionalLong indexOf(String name) {
      return Optional.of(name)
          .filter(n -> n.length() > folder.length() + ending.length() && n.startsWith(folder) && n.endsWith(ending))
          .map(n -> NoteGrammar.decimal(n.substring(folder.length(), n.length() - ending.length())))
          .orElse(OptionalLong.empty());
    }
  }

  /** The name of the key that signs exports of the log with this origin. */
  public static String keyName(String origin) {
    return origin + KEY_SUFFIX;
  }
}
