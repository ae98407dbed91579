package org.plainview.audit.store;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A bucket and how to reach it.
 *
 * @param endpoint of the object store; without one, that of AWS in the region
 * @param region that requests are signed for
 * @param prefix folders below the bucket, without a slash at either end; empty for the bucket itself
 * @param accessKey with the secret key; without both, whatever the AWS SDK finds: environment, profile, container or
 *     machine
 * @param pathStyle whether the bucket is named in the path, not in the host; what is not said is so with an endpoint
 * @param timeout of one request with its repetitions. A checkpoint takes two, and the database gives up a transaction
 *     that waits ten seconds for them
 */
record S3Properties(
    @Nullable URI endpoint,
    @DefaultValue("us-east-1") @NotBlank String region,
    @NotBlank String bucket,
    @DefaultValue("") @Pattern(
            regexp = "([\\w-][\\w.-]*(/[\\w-][\\w.-]*)*)?",
            message = "is folders of letters, digits, '.', '_' and '-', with single slashes between them")
        String prefix,
    @Nullable String accessKey,
    @Nullable String secretKey,
    @Nullable Boolean pathStyle,
    @DefaultValue("4s") Duration timeout) {

  boolean isPathStyle() {
    return pathStyle == null ? endpoint != null : pathStyle;
  }

  /** Without the keys. */
  @Override
  public String toString() {
    return "s3://%s/%s at %s".formatted(bucket, prefix, endpoint == null ? "AWS " + region : endpoint);
  }
}
