/**
 * People per m² of ground from positions or from cells: classic, Voronoi and kernel density. Positions are those
 * of one moment; who is who plays no part.
 */
@NullMarked
package org.plainview.crowd.density;

import org.jspecify.annotations.NullMarked;
