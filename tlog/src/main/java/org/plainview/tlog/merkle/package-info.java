/**
 * The Merkle tree of RFC 6962 section 2.1 (RFC 9162 section 2.1) over SHA-256: hashes, the growing tree, proofs and
 * their checks.
 */
@NullMarked
package org.plainview.tlog.merkle;

import org.jspecify.annotations.NullMarked;
