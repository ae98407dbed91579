package org.plainview.camera.still;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One still at a time of each camera, whichever instance is asked. A lease of a killed one runs out by itself. */
@Component
class StillLeases {

  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final JdbcClient jdbc;
  private final Clock clock;

  StillLeases(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether nobody else has it. */
  boolean take(String cameraId) {
    Instant now = clock.instant();
    return jdbc.sql(
                """
                INSERT INTO still_lease (camera_id, until) VALUES (:camera, :until)
                ON CONFLICT (camera_id) DO UPDATE SET until = excluded.until WHERE still_lease.until <= :now
                """)
            .param("camera", cameraId)
            .param("until", Timestamp.from(now.plus(LONGEST)))
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  void release(String cameraId) {
    jdbc.sql("DELETE FROM still_lease WHERE camera_id = ?").param(cameraId).update();
  }
}
