/** {@code bench recognise}: what analysis costs beside the least that it could, and what looking less often saves. */
@NullMarked
package org.plainview.bench.recognise;

import org.jspecify.annotations.NullMarked;
