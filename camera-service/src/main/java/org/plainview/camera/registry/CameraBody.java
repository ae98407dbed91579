package org.plainview.camera.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainview.camera.PlainText;
import org.plainview.camera.Slug;
import org.plainview.camera.site.LonLat;

/**
 * A camera as proposed.
 *
 * @param streamAddress a secret; may be left out of a change, which then keeps the one there is
 * @param floor fewer people than this are never reported as a number
 * @param detectionThreshold confidence from which a detection counts; absent means the detector's own
 * @param version the version that a change was made from; absent overwrites whatever there is
 */
public record CameraBody(
    @NotBlank @Pattern(regexp = Slug.REGEX, message = Slug.MESSAGE) String id,
    @NotBlank @PlainText String siteId,
    @NotBlank @Size(max = 200) @PlainText String name,
    @NotNull @Valid LonLat position,
    @Nullable String streamAddress,
    @NotBlank @Size(max = 200) @PlainText String owner,
    @NotNull Purpose purpose,
    @NotBlank @Size(max = 2_000) @PlainText String legalBasis,
    @NotBlank @Size(max = 4_000) @PlainText String necessity,
    @NotBlank @Size(max = 4_000) @PlainText String alternatives,
    @Min(0) @Max(10_000) @Nullable Integer floor,
    @NotEmpty Set<@NotNull Analytic> analytics,
    @Size(max = 50) @Nullable List<@NotBlank @PlainText String> zoneIds,
    @DecimalMin("0.1") @DecimalMax("5") @Nullable Double framesPerSecond,
    @Nullable Detector detector,
    @DecimalMin("-5") @DecimalMax("5") @Nullable Double detectionThreshold,
    @NotNull LocalDate reviewOn,
    @NotNull LocalDate endOn,
    @Nullable Long version) {

  static final int DEFAULT_FLOOR = 10;

  // A member left out of the JSON comes as null here, before validation names it.
  @Override
  public String toString() {
    return "CameraBody[" + id + "]";
  }
}
