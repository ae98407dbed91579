/** What the tests of the service share: cameras, Kafka, videos. */
@NullMarked
package org.plainview.recognition.support;

import org.jspecify.annotations.NullMarked;
