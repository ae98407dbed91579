package org.plainview.audit.export;

import java.util.List;

/**
 * What a search has found.
 *
 * @param published indexes below the checkpoint's size, rising
 * @param unpublished how many more there are, which cannot be proven yet
 */
record Found(List<Long> published, long unpublished) {}
