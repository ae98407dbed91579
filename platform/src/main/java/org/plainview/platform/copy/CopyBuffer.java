package org.plainview.platform.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows as PostgreSQL's {@code COPY … (FORMAT binary)} reads them: {@link #begin}, for each row {@link #row} and its
 * columns in their order, {@link #end}. Not safe for use by several threads.
 */
public final class CopyBuffer {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final int TEXT_OID = 25;
  private static final int REAL_OID = 700;

  private ByteBuffer buffer;

  public CopyBuffer(int capacity) {
    buffer = ByteBuffer.allocate(capacity);
  }

  /** Empties it and writes what comes before the rows. */
  public void begin() {
    buffer.clear();
    raw(SIGNATURE);
  }

  /** Begins a row of so many columns. */
  public void row(int columns) {
    room(2).putShort((short) columns);
  }

  /** Writes what comes after the rows. */
  public void end() {
    room(2).putShort((short) -1);
  }

  /** Columns that another buffer holds. */
  public void raw(byte[] columns) {
    room(columns.length).put(columns);
  }

  public void bigint(long value) {
    room(12).putInt(8).putLong(value);
  }

  public void integer(int value) {
    room(8).putInt(4).putInt(value);
  }

  public void float8(double value) {
    bigint(Double.doubleToLongBits(value));
  }

  public void nothing() {
    room(4).putInt(-1);
  }

  public void time(Instant time) {
    bigint(EPOCH.until(time, ChronoUnit.MICROS));
  }

  public void uuid(UUID id) {
    room(20).putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  public void bytes(byte[] value) {
    room(4 + value.length).putInt(value.length).put(value);
  }

  public void text(String value) {
    bytes(value.getBytes(UTF_8));
  }

  public void texts(List<String> values) {
    int start = room(4).position();
    buffer.putInt(0);
    room(20).putInt(values.isEmpty() ? 0 : 1).putInt(0).putInt(TEXT_OID);
    if (!values.isEmpty()) {
      buffer.putInt(values.size()).putInt(1);
      values.forEach(this::text);
    }
    buffer.putInt(start, buffer.position() - start - 4);
  }

  public void reals(float[] values) {
    room(24 + 8 * values.length).putInt(20 + 8 * values.length).putInt(1).putInt(0).putInt(REAL_OID);
    buffer.putInt(values.length).putInt(1);
    for (float value : values) {
      buffer.putInt(4).putFloat(value);
    }
  }

  public byte[] toBytes() {
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  /**
   * Sends it all, as part of the connection's transaction.
   *
   * @param statement a {@code COPY … FROM STDIN (FORMAT binary)}
   * @return how many rows were taken
   */
  public long send(Connection connection, String statement) throws SQLException {
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
    try {
      copy.writeToCopy(buffer.array(), 0, buffer.position());
      return copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      byte[] larger = Arrays.copyOf(buffer.array(), Math.max(2 * buffer.capacity(), buffer.position() + bytes));
      buffer = ByteBuffer.wrap(larger).position(buffer.position());
    }
    return buffer;
  }
}
