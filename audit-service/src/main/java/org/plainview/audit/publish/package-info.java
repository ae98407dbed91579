/**
 * Makes the entries a transparency log that an outsider can verify: tiles, checkpoints, cosignatures.
 *
 * <p>Every round goes through the same steps, each durable before the next: entries (already in the database), tiles,
 * the compare-and-swap of the tree's head, signatures, cosignatures, publication. A crash at any step leaves a log that
 * the next round goes on with; any number of instances on one database and one store write one log, because a tree is
 * signed only after its head won the swap, and only ever grows from the head before.
 */
@NullMarked
package org.plainview.audit.publish;

import org.jspecify.annotations.NullMarked;
