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
import org.plainview.camera.Slug;
import org.plainview.camera.site.LonLat;

/**
 * A camera as proposed.
 *
 * @param streamAddress a secret; may be left out of a change, which then keeps the one there is
 * @param floor fewer people than this are never reported as a number
 * @param detectionThreshold confidence from which a detection counts; absent means the detector's own
 */
public record CameraBody(
    @NotBlank @Pattern(regexp = Slug.REGEX, message = Slug.MESSAGE) String id,
    @NotBlank String siteId,
    @NotBlank @Size(max = 200) String name,
    @NotNull @Valid LonLat position,
    @Nullable String streamAddress,
    @NotBlank @Size(max = 200) String owner,
    @NotNull Purpose purpose,
    @NotBlank @Size(max = 2_000) String legalBasis,
    @NotBlank @Size(max = 4_000) String necessity,
    @NotBlank @Size(max = 4_000) String alternatives,
    @Min(0) @Max(10_000) @Nullable Integer floor,
    @NotEmpty Set<Analytic> analytics,
    @Size(max = 50) @Nullable List<String> zoneIds,
    @DecimalMin("0.1") @DecimalMax("5") @Nullable Double framesPerSecond,
    @Nullable Detector detector,
    @DecimalMin("-5") @DecimalMax("5") @Nullable Double detectionThreshold,
    @NotNull LocalDate reviewOn,
    @NotNull LocalDate endOn) {

  static final int DEFAULT_FLOOR = 10;

  // A member left out of the JSON comes as null here, before validation names it.
  @Override
  public String toString() {
    return "CameraBody[" + id + "]";
  }
}
