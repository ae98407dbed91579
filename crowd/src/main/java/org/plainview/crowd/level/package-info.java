/**
 * What a density means to people who can act: comfort ({@link org.plainview.crowd.level.FruinScale}) and
 * risk ({@link org.plainview.crowd.level.Level}), each threshold with its source.
 *
 * <p>These scales measure and warn. None of them predicts a crush. Everything here is immutable.
 */
@NullMarked
package org.plainview.crowd.level;

import org.jspecify.annotations.NullMarked;
