package org.plainview.camera.site;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.plainview.camera.PlainText;
import org.plainview.camera.Slug;

/**
 * A line on the ground across which people are counted, never followed. Who walks from its right to its left, seen
 * from {@code from} to {@code to}, comes in.
 *
 * @param id unique in its zone
 * @param from [x, y], metres east and north of the site's origin
 */
public record CountingLine(
    @NotBlank @Pattern(regexp = Slug.REGEX, message = Slug.MESSAGE) String id,
    @NotBlank @Size(max = 100) @PlainText String name,
    @NotNull List<Double> from,
    @NotNull List<Double> to) {

  /** Whether both lie on the same ground and count the same way. */
  boolean liesLike(CountingLine other) {
    return id.equals(other.id) && from.equals(other.from) && to.equals(other.to);
  }
}
