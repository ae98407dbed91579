package org.plainview.audit.publish;

import org.plainview.tlog.merkle.Hash;

/** The tree whose tiles are durable: how many entries it covers, and its root. */
record TreeHead(long size, Hash root) {}
