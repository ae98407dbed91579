package org.plainview.tlog.export;

import org.plainview.tlog.merkle.Hash;

/**
 * What the key for exports signs: its own name on the first line, and on the second the SHA-256 of MANIFEST, as
 * {@code sha256sum --check} reads it. No checkpoint looks like that.
 */
public record ManifestStatement(String keyName, Hash manifest) {

  /** The text of the note. */
  public String text() {
    return keyName + '\n' + manifest.hex() + "  " + ExportFile.MANIFEST + '\n';
  }
}
