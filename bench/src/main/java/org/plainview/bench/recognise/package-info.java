/** What a recognition worker's work costs, beside what the same frames cost at least. */
@NullMarked
package org.plainview.bench.recognise;

import org.jspecify.annotations.NullMarked;
