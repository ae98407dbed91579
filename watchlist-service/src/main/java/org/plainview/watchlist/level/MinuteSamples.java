package org.plainview.watchlist.level;

import com.google.protobuf.DiscardUnknownFieldsParser;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.GroundGrid;
import org.plainview.contracts.v1.ZoneNumbers;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.crowd.indicator.ZoneObservation;
import org.plainview.crowd.situation.CoarseGrid;
import org.plainview.crowd.situation.ZoneMoment;

/**
 * The samples of a zone's minute, and of the one before until that is taken. As bytes, which take a fraction of the
 * room, and in the same place minute after minute: a city's samples live for a minute, and made anew each time they
 * would be copied by collection after collection while readings wait. For one thread.
 */
final class MinuteSamples {

  private static final Parser<ZoneNumbers> NUMBERS = DiscardUnknownFieldsParser.wrap(ZoneNumbers.parser());

  private static final int TIMES_AT = Long.BYTES + Integer.BYTES;
  private static final int HEAD_BYTES = TIMES_AT + 2 * Integer.BYTES;
  private static final int NONE = -1;

  private ByteBuffer bytes = ByteBuffer.allocate(0);
  private int minuteAt;
  private int calmAt = NONE;

  /** What was added becomes the minute before; one that was not taken is forgotten. */
  void beginMinute() {
    forgetMinuteBefore();
    minuteAt = bytes.position();
    calmAt = NONE;
  }

  /**
   * Adds to the minute. All that are below the floor one after the other are one sample, for most zones are most of
   * the time.
   *
   * @param reading all of the reading from which the observation is
   * @param index of the zone among those in it
   */
  void add(ZoneObservation observation, byte[] reading, int index) {
    if (observation.belowFloor() && calmAt != NONE) {
      bytes.putInt(calmAt + TIMES_AT, bytes.getInt(calmAt + TIMES_AT) + 1);
      return;
    }
    byte[] zone = zone(reading, index);
    int size = HEAD_BYTES + zone.length;
    if (bytes.remaining() < size) {
      bytes = ByteBuffer.allocate(bytes.position() + MinuteSampler.MOST_SAMPLES * size).put(bytes.flip());
    }
    calmAt = observation.belowFloor() ? bytes.position() : NONE;
    bytes.putLong(observation.at().getEpochSecond()).putInt(observation.at().getNano()).putInt(1);
    bytes.putInt(zone.length).put(zone);
  }

  private static byte[] zone(byte[] reading, int index) {
    return Objects.requireNonNull(
        WireFields.message(reading, CrowdReading.ZONES_FIELD_NUMBER, index), "the zone was read from there");
  }

  /** The minute before, which is forgotten. */
  List<ZoneMoment> takeMinuteBefore() {
    List<ZoneMoment> moments = new ArrayList<>();
    ByteBuffer before = bytes.slice(0, minuteAt);
    while (before.hasRemaining()) {
      Instant at = Instant.ofEpochSecond(before.getLong(), before.getInt());
      int times = before.getInt();
      byte[] zone = new byte[before.getInt()];
      before.get(zone);
      moments.addAll(Collections.nCopies(times, moment(at, zone)));
    }
    forgetMinuteBefore();
    return moments;
  }

  void forgetMinuteBefore() {
    bytes.flip().position(minuteAt);
    bytes.compact();
    calmAt = calmAt == NONE ? NONE : calmAt - minuteAt;
    minuteAt = 0;
  }

  private static ZoneMoment moment(Instant at, byte[] zone) {
    try {
      return new ZoneMoment(Observations.of(NUMBERS.parseFrom(zone), at), grid(zone));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("What was read once is no reading any more", e);
    }
  }

  private static @Nullable CoarseGrid grid(byte[] zone) {
    byte[] grid = WireFields.message(zone, ZoneReading.GRID_FIELD_NUMBER, 0);
    try {
      return grid == null ? null : coarse(GroundGrid.parseFrom(grid));
    } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
      // A grid that cannot be is none; the numbers of its reading stand.
      return null;
    }
  }

  private static CoarseGrid coarse(GroundGrid grid) {
    return new CoarseGrid(
        grid.getCellM(),
        grid.getColumns(),
        grid.getDensityStepsList(),
        grid.getVelocityXStepsList(),
        grid.getVelocityYStepsList());
  }
}
