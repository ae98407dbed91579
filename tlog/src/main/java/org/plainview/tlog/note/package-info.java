/**
 * Signed notes: text that one or more keys vouch for (c2sp.org/signed-note v1.0.0), and the keys themselves.
 *
 * <p>Everything that is read is read strictly: one value has one text, so what is written is byte for byte what was
 * read. What cannot be read is a {@link org.plainview.tlog.note.MalformedNoteException} and nothing else, for any
 * input; values that a caller puts together wrongly are an {@link java.lang.IllegalArgumentException}. Values never
 * change and are safe for use by any thread.
 *
 * <p>Key types: 0x01 Ed25519 over the text; 0x04 Ed25519 and 0x06 ML-DSA-44 as cosignatures with a time
 * (c2sp.org/tlog-cosignature v1.0.1, and its later text for 0x06).
 */
@NullMarked
package org.plainview.tlog.note;

import org.jspecify.annotations.NullMarked;
