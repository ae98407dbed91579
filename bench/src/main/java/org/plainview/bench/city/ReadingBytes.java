package org.plainview.bench.city;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ZoneReading;

/**
 * Readings put together from parts that are encoded once: what a camera always says, when it says it, what it sees.
 * The bytes are those that Protobuf itself would write. For one thread.
 */
final class ReadingBytes {

  private static final int MOST_BYTES = 4096;

  private final byte[] rest = rest();
  private final byte[] tested = CrowdReading.newBuilder().setAcceptanceTested(true).build().toByteArray();
  private final byte[][] keys;
  private final byte[][] heads;
  private final byte[][] zoneIds;
  private final byte[] buffer = new byte[MOST_BYTES];

  ReadingBytes(int cameras) {
    keys = new byte[cameras][];
    heads = new byte[cameras][];
    zoneIds = new byte[cameras][];
    for (int camera = 0; camera < cameras; camera++) {
      String id = City.cameraId(camera);
      keys[camera] = id.getBytes(UTF_8);
      heads[camera] = CrowdReading.newBuilder().setCameraId(id).setSiteId(City.siteId(camera)).build().toByteArray();
      zoneIds[camera] = ZoneReading.newBuilder().setZoneId(City.zoneId(City.zone(camera))).build().toByteArray();
    }
  }

  /** The key of a camera's records. */
  byte[] key(int camera) {
    return keys[camera];
  }

  /**
   * @param body of {@link Bodies}
   */
  byte[] of(int camera, long sequence, long observedAtMs, byte[] body) {
    CodedOutputStream out = CodedOutputStream.newInstance(buffer);
    try {
      out.writeRawBytes(heads[camera]);
      out.writeInt64(CrowdReading.SEQUENCE_FIELD_NUMBER, sequence);
      time(out, CrowdReading.OBSERVED_AT_FIELD_NUMBER, observedAtMs);
      out.writeRawBytes(rest);
      out.writeTag(CrowdReading.ZONES_FIELD_NUMBER, 2);
      out.writeUInt32NoTag(zoneIds[camera].length + body.length);
      out.writeRawBytes(zoneIds[camera]);
      out.writeRawBytes(body);
      time(out, CrowdReading.LAST_FRAME_AT_FIELD_NUMBER, observedAtMs);
      out.writeRawBytes(tested);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] reading = new byte[out.getTotalBytesWritten()];
    System.arraycopy(buffer, 0, reading, 0, reading.length);
    return reading;
  }

  private static void time(CodedOutputStream out, int field, long epochMs) throws IOException {
    long seconds = Math.floorDiv(epochMs, 1000L);
    int nanos = (int) Math.floorMod(epochMs, 1000L) * 1_000_000;
    int size =
        1
            + CodedOutputStream.computeInt64SizeNoTag(seconds)
            + (nanos == 0 ? 0 : 1 + CodedOutputStream.computeInt32SizeNoTag(nanos));
    out.writeTag(field, 2);
    out.writeUInt32NoTag(size);
    out.writeInt64(1, seconds);
    if (nanos != 0) {
      out.writeInt32(2, nanos);
    }
  }

  private static byte[] rest() {
    return CrowdReading.newBuilder()
        .setQuality(Quality.QUALITY_OK)
        .setCalibrated(true)
        .setResidualM(City.RESIDUAL_M)
        .setAnalysedPerSecond(5)
        .setDetector("nanodet-m")
        .setModelSha256("5f".repeat(32))
        .build()
        .toByteArray();
  }
}
