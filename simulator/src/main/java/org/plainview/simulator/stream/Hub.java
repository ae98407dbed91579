package org.plainview.simulator.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * One encoder's output for any number of readers, each of which begins with the newest key frame. A reader that
 * falls behind by some seconds is let go, and holds up nobody.
 */
final class Hub extends OutputStream {

  private static final int QUEUE = 512;
  private static final long PATIENCE_S = 10;

  private final Set<BlockingQueue<byte[]>> readers = ConcurrentHashMap.newKeySet();
  private final ByteArrayOutputStream sinceKeyFrame = new ByteArrayOutputStream();

  /** Says that the next bytes begin with a key frame. */
  synchronized void keyFrame() {
    sinceKeyFrame.reset();
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    byte[] chunk = new byte[length];
    System.arraycopy(bytes, offset, chunk, 0, length);
    sinceKeyFrame.write(chunk, 0, length);
    readers.removeIf(queue -> !queue.offer(chunk));
  }

  /** Sends the stream until the reader leaves or is let go. */
  void serve(OutputStream reader) throws IOException, InterruptedException {
    BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(QUEUE);
    synchronized (this) {
      queue.add(sinceKeyFrame.toByteArray());
      readers.add(queue);
    }
    try {
      while (readers.contains(queue) || !queue.isEmpty()) {
        byte[] chunk = queue.poll(PATIENCE_S, TimeUnit.SECONDS);
        if (chunk == null) {
          return;
        }
        reader.write(chunk);
      }
    } finally {
      readers.remove(queue);
    }
  }
}
