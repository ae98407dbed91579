package org.plainview.gateway.routes;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A body that cannot be read beyond its limit. */
final class LimitedBody extends ServletInputStream {

  private final ServletInputStream body;
  private final long limitBytes;
  private long readBytes;

  LimitedBody(ServletInputStream body, long limitBytes) {
    this.body = body;
    this.limitBytes = limitBytes;
  }

  @Override
  public int read() throws IOException {
    int value = body.read();
    if (value >= 0) {
      count(1);
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = body.read(buffer, offset, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  private void count(int bytes) throws BodyTooLargeException {
    readBytes += bytes;
    if (readBytes > limitBytes) {
      throw new BodyTooLargeException(limitBytes);
    }
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }
}
