package org.plainview.audit.store;

import jakarta.validation.Valid;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where tiles, bundles and the checkpoint go; one of the two. All instances share it.
 *
 * @param directory a folder
 * @param s3 a bucket
 */
@Validated
@ConfigurationProperties("plainview.log")
record StoreProperties(@Nullable Path directory, @Nullable @Valid S3Properties s3) {}
