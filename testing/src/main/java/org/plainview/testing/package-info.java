/**
 * The real PostgreSQL, Kafka and Keycloak for the tests of every service. The parts are child processes that
 * {@code ./plainview parts} (or {@code ./plainview test}) starts once; each test class gets a database and
 * topics of its own in them.
 */
@NullMarked
package org.plainview.testing;

import org.jspecify.annotations.NullMarked;
