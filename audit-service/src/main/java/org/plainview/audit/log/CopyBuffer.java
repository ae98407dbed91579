package org.plainview.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Rows as PostgreSQL's {@code COPY … (FORMAT binary)} reads them. Not safe for use by several threads. */
final class CopyBuffer {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final int TEXT_OID = 25;

  private ByteBuffer buffer;

  CopyBuffer(int capacity) {
    buffer = ByteBuffer.allocate(capacity);
  }

  /** Empties it and writes what comes before the rows. */
  void begin() {
    buffer.clear();
    raw(SIGNATURE);
  }

  /** Begins a row of so many columns. */
  void row(int columns) {
    room(2).putShort((short) columns);
  }

  /** Writes what comes after the rows. */
  void end() {
    room(2).putShort((short) -1);
  }

  /** Columns that another buffer holds. */
  void raw(byte[] columns) {
    room(columns.length).put(columns);
  }

  void bigint(long value) {
    room(12).putInt(8).putLong(value);
  }

  void time(Instant time) {
    bigint(EPOCH.until(time, ChronoUnit.MICROS));
  }

  void uuid(UUID id) {
    room(20).putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  void bytes(byte[] value) {
    room(4 + value.length).putInt(value.length).put(value);
  }

  void text(String value) {
    bytes(value.getBytes(UTF_8));
  }

  void texts(List<String> values) {
    int start = room(4).position();
    buffer.putInt(0);
    room(20).putInt(values.isEmpty() ? 0 : 1).putInt(0).putInt(TEXT_OID);
    if (!values.isEmpty()) {
      buffer.putInt(values.size()).putInt(1);
      values.forEach(this::text);
    }
    buffer.putInt(start, buffer.position() - start - 4);
  }

  byte[] toBytes() {
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  /** The bytes themselves, of which the first {@link #size()} count. */
  byte[] array() {
    return buffer.array();
  }

  int size() {
    return buffer.position();
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      byte[] larger = Arrays.copyOf(buffer.array(), Math.max(2 * buffer.capacity(), buffer.position() + bytes));
      buffer = ByteBuffer.wrap(larger).position(buffer.position());
    }
    return buffer;
  }
}
