package org.plainview.audit.store;

import java.io.IOException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Reads an object's content, and has the request repeated when it breaks off.
 *
 * @param most bytes to read; what comes after them is not asked for
 */
record Body(int most) implements ResponseTransformer<GetObjectResponse, byte[]> {

  @Override
  public byte[] transform(GetObjectResponse response, AbortableInputStream in) {
    try {
      // The SDK compares the length with the one that was announced.
      byte[] content = in.readNBytes(most);
      if (content.length == most) {
        in.abort();
      }
      return content;
    } catch (IOException e) {
      throw RetryableException.create("The content broke off: " + e.getMessage(), e);
    }
  }
}
