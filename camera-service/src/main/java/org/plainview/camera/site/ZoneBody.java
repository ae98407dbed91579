package org.plainview.camera.site;

import jakarta.validation.Valid;
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
 * @param place null means open
 * @param lines across which people are counted; null means none
 */
record ZoneBody(
    @NotBlank @Pattern(regexp = Slug.REGEX, message = Slug.MESSAGE) String id,
    @NotBlank @Size(max = 200) @PlainText String name,
    @Nullable List<List<Double>> polygonM,
    @Positive @Nullable Integer capacity,
    @Nullable PlaceType place,
    @Nullable List<@NotNull @Valid CountingLine> lines) {

  PlaceType placeOrOpen() {
    return place == null ? PlaceType.OPEN : place;
  }

  List<CountingLine> linesOrNone() {
    return lines == null ? List.of() : lines;
  }
}
