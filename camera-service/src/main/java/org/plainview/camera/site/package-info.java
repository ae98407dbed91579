/** Sites and the zones on their ground, in metres east and north of the site's origin. */
@NullMarked
package org.plainview.camera.site;

import org.jspecify.annotations.NullMarked;
