package org.plainview.camera.imports;

import java.time.LocalDate;
import org.plainview.camera.registry.Purpose;
import org.plainview.camera.stream.StreamAddress;

/** A good row. */
record Row(
    int line,
    String id,
    String siteId,
    String name,
    double lon,
    double lat,
    StreamAddress streamAddress,
    String owner,
    Purpose purpose,
    String legalBasis,
    String necessity,
    String alternatives,
    LocalDate reviewOn,
    LocalDate endOn,
    int floor,
    String analytics,
    double framesPerSecond) {}
