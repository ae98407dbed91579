/**
 * Appending over HTTP, for the gateway, and for this service itself: an index means that the entry is durable.
 */
@NullMarked
package org.plainview.audit.append;

import org.jspecify.annotations.NullMarked;
