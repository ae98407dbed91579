package org.plainview.audit.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Clients of a real object store to whose requests something happens. */
final class Disturbed {

  /** What happens. */
  interface Event {
    void happen() throws IOException;
  }

  private Disturbed() {}

  /** The event happens once, just before the first upload to such a path is sent. */
  static S3Client before(String path, S3Properties place, Event event) {
    AtomicBoolean happened = new AtomicBoolean();
    return client(
        place,
        new ExecutionInterceptor() {
          @Override
          public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            if (context.request() instanceof PutObjectRequest put
                && put.key().startsWith(place.prefix() + "/" + path)
                && happened.compareAndSet(false, true)) {
              try {
                event.happen();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
          }
        });
  }

  /** As of an object store that refuses what it does not know. */
  static S3Client withoutConditions(S3Properties place) {
    return client(
        place,
        new ExecutionInterceptor() {
          @Override
          public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            if (context.httpRequest().firstMatchingHeader("If-None-Match").isPresent()
                || context.httpRequest().firstMatchingHeader("If-Match").isPresent()) {
              throw answer(501, "NotImplemented");
            }
          }
        });
  }

  /** So that a list takes many pages. */
  static S3Client withShortLists(S3Properties place) {
    return client(
        place,
        new ExecutionInterceptor() {
          @Override
          public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
            return context.request() instanceof ListObjectsV2Request list
                ? list.toBuilder().maxKeys(50).build()
                : context.request();
          }
        });
  }

  /** What the object store answers, as the SDK reads it. */
  static AwsServiceException answer(int status, String code) {
    return S3Exception.builder()
        .statusCode(status)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(code).build())
        .build();
  }

  private static S3Client client(S3Properties place, ExecutionInterceptor interceptor) {
    return S3Access.builder(place).overrideConfiguration(own -> own.addExecutionInterceptor(interceptor)).build();
  }
}
