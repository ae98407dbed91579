/**
 * Kafka Streams as every service runs it: exactly once, with standby replicas of its stores, and windows that come back
 * from the source topic itself ({@link org.plainview.platform.stream.Replay}).
 */
@NullMarked
package org.plainview.platform.stream;

import org.jspecify.annotations.NullMarked;
