/**
 * The deployment's model file, loaded through DJL with its telemetry off and no downloads. Reads that one
 * file; pictures never come here.
 */
@NullMarked
package org.plainview.recognition.models;

import org.jspecify.annotations.NullMarked;
