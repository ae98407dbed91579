package org.plainview.platform.live;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Timestamp;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.time.Instant;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.platform.kafka.Times;

/**
 * Where and when a reading was made, without reading the rest of it: of most readings of a city nobody ever looks at
 * more.
 */
public record ReadingHead(String siteId, Instant observedAt) {

  /**
   * Of a serialised {@code CrowdReading}.
   *
   * @throws IOException when it is none
   */
  public static ReadingHead of(byte[] reading) throws IOException {
    CodedInputStream input = CodedInputStream.newInstance(reading);
    String siteId = "";
    while (true) {
      int tag = input.readTag();
      switch (WireFormat.getTagFieldNumber(tag)) {
        case CrowdReading.SITE_ID_FIELD_NUMBER -> siteId = input.readString();
        case CrowdReading.OBSERVED_AT_FIELD_NUMBER -> {
          // Fields are written in the order of their numbers.
          int limit = input.pushLimit(input.readRawVarint32());
          Timestamp observedAt = Timestamp.parseFrom(input);
          input.popLimit(limit);
          return new ReadingHead(siteId, Times.instant(observedAt));
        }
        default -> {
          if (tag == 0 || !input.skipField(tag)) {
            throw new IOException("The reading does not say when it was made");
          }
        }
      }
    }
  }
}
