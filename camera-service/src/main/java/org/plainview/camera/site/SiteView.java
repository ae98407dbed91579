package org.plainview.camera.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A site as served. */
record SiteView(String id, String name, LonLat origin, @Nullable List<List<Double>> outlineM) {}
