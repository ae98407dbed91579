package org.plainview.audit.store;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

/** Makes the client of an object store. */
final class S3Access {

  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(2);

  private S3Access() {}

  /**
   * Does not reach for the object store yet.
   *
   * @throws IllegalStateException when only one of the two keys is set
   */
  static S3Files open(S3Properties properties) {
    return new S3Files(builder(properties).build(), properties);
  }

  static S3ClientBuilder builder(S3Properties properties) {
    Duration limit = properties.timeout();
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(properties.region()))
            .credentialsProvider(credentials(properties.accessKey(), properties.secretKey()))
            .forcePathStyle(properties.isPathStyle())
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(limit.compareTo(LONGEST_CONNECT) < 0 ? limit : LONGEST_CONNECT)
                    .socketTimeout(limit))
            .overrideConfiguration(own -> own.apiCallTimeout(limit).retryStrategy(RetryMode.STANDARD))
            // What only AWS understands of the newer ways to send a body; each upload carries its MD5 instead.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(
                S3Configuration.builder().chunkedEncodingEnabled(false).expectContinueEnabled(false).build());
    URI endpoint = properties.endpoint();
    return endpoint == null ? builder : builder.endpointOverride(endpoint);
  }

  private static AwsCredentialsProvider credentials(@Nullable String accessKey, @Nullable String secretKey) {
    if (accessKey != null && secretKey != null) {
      return StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey));
    }
    if (accessKey != null || secretKey != null) {
      throw new IllegalStateException(
          "Set both plainview.log.s3.access-key and plainview.log.s3.secret-key, or neither");
    }
    return DefaultCredentialsProvider.builder().build();
  }
}
