/**
 * An export: entries of Plainview's log with all that is needed to check them elsewhere, in a ZIP archive.
 *
 * <pre>
 * README.txt                  how to check it
 * export.json                 what was asked, by whom, when, and what it gave
 * checkpoint                  the signed note that all proofs lead to
 * policy                      the keys of the log and of its witnesses, as its keeper has them
 * entries/INDEX.json          the entry, byte for byte as it was logged
 * details/INDEX.json          {"actor","detail","salt"}: what the entry holds as digests; no file once it is erased
 * proofs/INDEX.tlog-proof     c2sp.org/tlog-proof@v1
 * MANIFEST                    the SHA-256 of each file above, as {@code sha256sum} writes and checks it
 * MANIFEST.sig                a note that names the SHA-256 of MANIFEST, signed with the log's key for exports
 * </pre>
 *
 * The key for exports is called like the log's origin with {@code /export} behind it. It is a key of its own: a key
 * that signs checkpoints signs nothing else.
 */
@NullMarked
package org.plainview.tlog.export;

import org.jspecify.annotations.NullMarked;
