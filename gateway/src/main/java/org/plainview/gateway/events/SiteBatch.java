package org.plainview.gateway.events;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.platform.security.Caller;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sites that stand otherwise, each encoded once for all readers, as {@code sites} events: {@code {"at", "sites"}},
 * where {@code at} also confirms every site that is not named. For one thread.
 */
final class SiteBatch {

  /** A browser takes in so many without a pause that anybody would notice. */
  private static final int ROWS_PER_FRAME = 500;

  private record Encoded(String siteId, byte[] json) {}

  private final byte[] head;
  private final List<Encoded> rows;
  private @Nullable List<byte[]> ofEverySite;

  SiteBatch(JsonMapper json, Instant at, List<SiteRow> rows) {
    this.head = ("{\"at\":" + json.writeValueAsString(at) + ",\"sites\":[").getBytes(StandardCharsets.UTF_8);
    this.rows = rows.stream().map(row -> new Encoded(row.siteId(), json.writeValueAsBytes(row))).toList();
  }

  /**
   * Whole events with the sites that the caller may see.
   *
   * @param confirming whether to send one also when none of them is the caller's
   */
  List<byte[]> framesFor(Caller caller, boolean confirming) {
    List<byte[]> frames =
        caller.seesEverySite()
            ? ofEverySite()
            : framesOf(rows.stream().filter(row -> caller.maySee(row.siteId())).toList());
    return frames.isEmpty() && confirming ? List.of(frame(List.of())) : frames;
  }

  private List<byte[]> ofEverySite() {
    List<byte[]> known = ofEverySite;
    if (known == null) {
      known = framesOf(rows);
      ofEverySite = known;
    }
    return known;
  }

  private List<byte[]> framesOf(List<Encoded> visible) {
    List<byte[]> frames = new ArrayList<>();
    for (int from = 0; from < visible.size(); from += ROWS_PER_FRAME) {
      frames.add(frame(visible.subList(from, Math.min(visible.size(), from + ROWS_PER_FRAME))));
    }
    return frames;
  }

  private byte[] frame(List<Encoded> some) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(head);
    for (int i = 0; i < some.size(); i++) {
      if (i > 0) {
        body.write(',');
      }
      body.writeBytes(some.get(i).json());
    }
    body.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
    return SiteEvent.frame("sites", body.toByteArray());
  }
}
