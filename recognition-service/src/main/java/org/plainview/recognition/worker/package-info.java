/**
 * The worker role: watches the cameras of the partitions that Kafka assigns to it, while they are approved,
 * and publishes one reading per camera about once a second.
 *
 * <p>It holds no picture ({@code org.plainview.recognition.pixels} does) and writes no file and no database.
 * Stream addresses are opened in memory only and appear in no log.
 */
@NullMarked
package org.plainview.recognition.worker;

import org.jspecify.annotations.NullMarked;
