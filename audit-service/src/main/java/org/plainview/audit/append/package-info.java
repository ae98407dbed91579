/** Appending over HTTP, for the gateway: an answer with an index means that the entry is durable. */
@NullMarked
package org.plainview.audit.append;

import org.jspecify.annotations.NullMarked;
