package org.plainview.camera.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.camera.PlainText;
import org.plainview.camera.Slug;

/**
 * A site as sent.
 *
 * @param outlineM metres east and north of the origin
 */
record SiteBody(
    @NotBlank @Pattern(regexp = Slug.REGEX, message = Slug.MESSAGE) String id,
    @NotBlank @Size(max = 200) @PlainText String name,
    @NotNull @Valid LonLat origin,
    @Nullable List<List<Double>> outlineM) {}
