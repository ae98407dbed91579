package org.plainview.audit.publish;

import java.time.Instant;
import org.plainview.tlog.note.SignedNote;

/** The newest checkpoint that the world may see. */
record Publication(long size, SignedNote note, Instant at) {}
