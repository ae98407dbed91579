/** What the demo's registrations are, as bodies of the platform's API. */
@NullMarked
package org.plainview.simulator.describe;

import org.jspecify.annotations.NullMarked;
