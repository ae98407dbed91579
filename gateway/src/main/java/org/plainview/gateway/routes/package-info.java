/**
 * Forwards what has passed the door to the service that the endpoint table names. Only headers on a list go
 * either way; every exchange has a time limit; bodies are streamed up to a limit, never held in memory.
 */
@NullMarked
package org.plainview.gateway.routes;

import org.jspecify.annotations.NullMarked;
