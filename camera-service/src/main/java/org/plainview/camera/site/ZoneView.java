package org.plainview.camera.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A zone as served. */
record ZoneView(
    String id,
    String siteId,
    String name,
    @Nullable List<List<Double>> polygonM,
    @Nullable Double areaM2,
    @Nullable Integer capacity,
    PlaceType place,
    List<CountingLine> lines) {}
