/**
 * Runs the platform on one machine: PostgreSQL, Kafka, Keycloak and the services as child processes on
 * 127.0.0.1, restarted when they crash and stopped with the launcher.
 *
 * <p>Children are started by the main thread alone: the kernel ends a child when the <em>thread</em> that
 * started it ends.
 */
@NullMarked
package org.plainview.launcher;

import org.jspecify.annotations.NullMarked;
