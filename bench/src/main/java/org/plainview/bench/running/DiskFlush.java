package org.plainview.bench.running;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.LongStream;

/** How long the disk takes to keep one page, as the database's commit has it do: overwrite, then fdatasync. */
final class DiskFlush implements AutoCloseable {

  private static final int PAGE_BYTES = 8192;
  private static final int PAGES = 128;

  private final Path file;
  private final FileChannel channel;
  private final LongStream.Builder nanos = LongStream.builder();

  DiskFlush(Path folder) throws IOException {
    file = Files.createTempFile(folder, "flush", ".bench");
    channel = FileChannel.open(file, StandardOpenOption.WRITE);
    channel.write(ByteBuffer.allocate(PAGES * PAGE_BYTES));
    channel.force(true);
  }

  void measure(int times) throws IOException {
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      channel.write(ByteBuffer.allocate(PAGE_BYTES), (long) (i % PAGES) * PAGE_BYTES);
      channel.force(false);
      nanos.add(System.nanoTime() - start);
    }
  }

  /** Every time so far; call it once. */
  LongStream nanos() {
    return nanos.build();
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }
}
