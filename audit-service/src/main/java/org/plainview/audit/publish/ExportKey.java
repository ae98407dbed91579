package org.plainview.audit.publish;

import org.jspecify.annotations.Nullable;
import org.plainview.tlog.note.NoteSigner;

/**
 * The key that signs exports, and never a checkpoint.
 *
 * @param signer null where none is configured
 */
public record ExportKey(@Nullable NoteSigner signer) {}
