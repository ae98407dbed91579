package org.plainview.camera.site;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** WGS 84, degrees. */
public record LonLat(
    @DecimalMin("-180") @DecimalMax("180") double lon,
    @DecimalMin("-90") @DecimalMax("90") double lat) {}
