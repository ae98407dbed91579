package org.plainview.watchlist.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plainview.watchlist.WatchlistServiceIT;
import org.springframework.beans.factory.annotation.Autowired;

class EscalationIT extends WatchlistServiceIT {

  private final Alerts alerts;

  EscalationIT(@Autowired Alerts alerts) {
    this.alerts = alerts;
  }

  @Test
  void manyInstancesAtOnceEscalateEachAlertOnce() throws Exception {
    String run = "watch-" + UUID.randomUUID();
    for (int i = 0; i < 300; i++) {
      jdbc.sql(
              """
              INSERT INTO alert (id, version, watch_id, watch_name, site_id, zone_id, quantity, level, threshold,
                since, raised_at, escalate_at, state)
              VALUES (?, 1, ?, 'n', 'old-town', 'z', 'COUNT', 'WATCH', 1, now(), now(), '2000-01-01', 'RAISED')
              """)
          .param(UUID.randomUUID().toString())
          .param(run + "-" + i)
          .update();
    }
    List<Thread> instances = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      instances.add(
          Thread.startVirtualThread(
              () -> {
                while (alerts.escalateDue() > 0) {
                  // More may be due.
                }
              }));
    }
    for (Thread instance : instances) {
      instance.join();
    }
    await(() -> escalated(run) == 300);

    assertThat(
            jdbc.sql("SELECT max(version) FROM alert WHERE watch_id LIKE ? || '%'")
                .param(run)
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  private long escalated(String run) {
    return jdbc.sql("SELECT count(*) FROM alert WHERE state = 'ESCALATED' AND watch_id LIKE ? || '%'")
        .param(run)
        .query(Long.class)
        .single();
  }
}
