package org.plainview.camera.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.camera.PlainText;
import org.plainview.camera.Slug;

/**
 * A zone as sent.
 *
 * @param polygonM metres east and north of the site's origin; null means whatever the camera sees
 * @param capacity people that may safely be in it
 */
record ZoneBody(
    @NotBlank @Pattern(regexp = Slug.REGEX, message = Slug.MESSAGE) String id,
    @NotBlank @Size(max = 200) @PlainText String name,
    @NotNull ZoneKind kind,
    @Nullable List<List<Double>> polygonM,
    @Positive @Nullable Integer capacity) {}
