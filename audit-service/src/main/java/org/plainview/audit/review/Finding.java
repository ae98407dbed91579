package org.plainview.audit.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What oversight has made of an entry, in JSON.
 *
 * @param by null when the person has been erased
 * @param entryIndex the log's entry about it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Finding(String verdict, String note, @Nullable String by, Instant at, long entryIndex) {}
