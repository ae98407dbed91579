package org.plainview.audit.publish;

/** What a round has just done; where a fault may strike. */
enum Step {
  ENTRIES_READ,
  TILES_WRITTEN,
  TREE_EXTENDED,
  SIGNED,
  COSIGNED,
  CHECKPOINT_WRITTEN,
  PUBLISHED
}
