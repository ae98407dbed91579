/**
 * {@code bench scenarios} and {@code bench experiments}: crowds with a known truth, simulated or walked in a laboratory,
 * shown to the judge of a zone as a camera would see them; and made places for {@code bench library}, described by the
 * minute.
 *
 * <p>The simulated people exist here only; their positions are the truth that is measured with an error.
 */
@NullMarked
package org.plainview.bench.scenarios;

import org.jspecify.annotations.NullMarked;
