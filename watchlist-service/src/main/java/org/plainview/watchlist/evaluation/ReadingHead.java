package org.plainview.watchlist.evaluation;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Timestamp;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.platform.kafka.Times;

/**
 * Whose a reading is and when it was observed, as {@link Observation} has it, without reading the rest: a restart under
 * a city's load takes no more of most readings.
 */
record ReadingHead(String cameraId, Instant at) {

  /** Empty for what is no reading; whoever read it first has reported that. */
  static Optional<ReadingHead> of(byte @Nullable [] reading) {
    if (reading == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(CodedInputStream.newInstance(reading)));
    } catch (IOException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ReadingHead read(CodedInputStream in) throws IOException {
    String cameraId = "";
    Timestamp observedAt = Timestamp.getDefaultInstance();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case CrowdReading.CAMERA_ID_FIELD_NUMBER -> cameraId = in.readStringRequireUtf8();
        case CrowdReading.OBSERVED_AT_FIELD_NUMBER -> observedAt = Timestamp.parseFrom(in.readByteArray());
        default -> in.skipField(tag);
      }
    }
    return new ReadingHead(cameraId, Times.instant(observedAt).truncatedTo(ChronoUnit.MICROS));
  }
}
