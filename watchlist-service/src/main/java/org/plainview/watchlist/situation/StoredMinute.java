package org.plainview.watchlist.situation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.plainview.contracts.v1.ZoneSituation;
import org.plainview.crowd.level.Level;
import org.plainview.crowd.situation.Situation;
import org.plainview.platform.kafka.Times;

/**
 * What a zone's minute looked like, as one camera saw it.
 *
 * @param minute its beginning
 * @param level the worst of the zone in it
 */
public record StoredMinute(
    String siteId, String zoneId, String cameraId, Instant minute, Level level, Situation situation) {

  static final String COLUMNS = "site_id, zone_id, camera_id, minute, level, features";

  /** Throws {@link IllegalArgumentException} for one that is no situation or of no place. */
  static StoredMinute of(ZoneSituation event) {
    if (event.getSiteId().isEmpty() || event.getZoneId().isEmpty() || event.getCameraId().isEmpty()) {
      throw new IllegalArgumentException("A situation is of a zone of a site, seen by a camera");
    }
    float[] vector = new float[event.getFeaturesCount()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = event.getFeatures(i);
    }
    return new StoredMinute(
        event.getSiteId(),
        event.getZoneId(),
        event.getCameraId(),
        Times.instant(event.getMinute()),
        Level.values()[event.getLevel().getNumber()],
        Situation.ofScaled(vector));
  }

  static StoredMinute of(ResultSet row) throws SQLException {
    return new StoredMinute(
        row.getString("site_id"),
        row.getString("zone_id"),
        row.getString("camera_id"),
        row.getObject("minute", OffsetDateTime.class).toInstant(),
        Level.values()[row.getInt("level")],
        situation(row));
  }

  static Situation situation(ResultSet row) throws SQLException {
    Array array = row.getArray("features");
    Float[] boxed = (Float[]) array.getArray();
    float[] vector = new float[boxed.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = boxed[i];
    }
    return Situation.ofScaled(vector);
  }
}
