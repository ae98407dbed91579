package org.plainview.bench.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;

/**
 * What the same disk and the same database take of the same bytes when nothing is asked of them but to keep them: as
 * many entries at a time as the log committed at a time, one batch after the other.
 *
 * @param batch entries of one commit
 * @param entryBytes of one leaf
 */
record RawLimit(int batch, int entryBytes) {

  /** Rows per second of COPY and commit into a table with nothing but an index and the leaf. */
  double commitsPerSecond(String url, String user, String password, Duration time)
      throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE raw_limit (index bigint PRIMARY KEY, leaf bytea NOT NULL)");
      statement.execute("SET synchronous_commit = on");
      connection.setAutoCommit(false);
      PGConnection postgres = connection.unwrap(PGConnection.class);
      long rows = 0;
      long start = System.nanoTime();
      for (long end = start + time.toNanos(); System.nanoTime() < end; rows += batch) {
        postgres
            .getCopyAPI()
            .copyIn("COPY raw_limit FROM STDIN", new ByteArrayInputStream(rows(rows)));
        connection.commit();
      }
      double perSecond = rows / seconds(start);
      statement.execute("DROP TABLE raw_limit");
      connection.commit();
      return perSecond;
    }
  }

  /** Entries per second that are appended to a file, flushed once for each batch. */
  double flushesPerSecond(Path folder, Duration time) throws IOException {
    Path file = Files.createTempFile(folder, "raw", ".bench");
    ByteBuffer bytes = ByteBuffer.allocate(batch * entryBytes);
    long entries = 0;
    long start = System.nanoTime();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (long end = start + time.toNanos(); System.nanoTime() < end; entries += batch) {
        channel.write(bytes.rewind());
        channel.force(false);
      }
    } finally {
      Files.deleteIfExists(file);
    }
    return entries / seconds(start);
  }

  private byte[] rows(long from) {
    ByteArrayOutputStream rows = new ByteArrayOutputStream(batch * (2 * entryBytes + 32));
    // Written as hexadecimal, two characters are one byte in the table.
    String leaf = "7b".repeat(entryBytes);
    for (long index = from; index < from + batch; index++) {
      rows.writeBytes((index + "\t\\\\x" + leaf + "\n").getBytes(StandardCharsets.US_ASCII));
    }
    return rows.toByteArray();
  }

  private static double seconds(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e9;
  }
}
