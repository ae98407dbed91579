/** Topics, and Protobuf messages as Kafka values. */
@NullMarked
package org.plainview.platform.kafka;

import org.jspecify.annotations.NullMarked;
