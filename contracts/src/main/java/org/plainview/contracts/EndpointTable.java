package org.plainview.contracts;

import static org.plainview.contracts.Role.AUDIT_WRITER;
import static org.plainview.contracts.Role.OPERATOR;
import static org.plainview.contracts.Role.OVERSIGHT;
import static org.plainview.contracts.Role.REGISTRAR;
import static org.plainview.contracts.Role.REGISTRY;
import static org.plainview.contracts.Role.SUPERVISOR;
import static org.plainview.contracts.ServiceName.AUDIT;
import static org.plainview.contracts.ServiceName.CAMERA;
import static org.plainview.contracts.ServiceName.GATEWAY;
import static org.plainview.contracts.ServiceName.RECOGNITION;
import static org.plainview.contracts.ServiceName.WATCHLIST;

import java.util.List;
import java.util.Set;

/**
 * Every endpoint of the platform and who may call it. The gateway routes, the services authorise and the
 * tests try every role from this one table; what is not in it is denied.
 */
public final class EndpointTable {

  private static final Set<Role> CROWD_VIEWERS = Set.of(OPERATOR, SUPERVISOR);
  private static final Set<Role> STAFF = Set.of(OPERATOR, SUPERVISOR, REGISTRAR, OVERSIGHT);

  private static final List<Endpoint> ALL =
      List.of(
          open("GET", "/api/public/register", CAMERA),
          open("GET", "/api/public/register/clusters", CAMERA),
          open("GET", "/api/public/register/summary", CAMERA),
          open("GET", "/api/public/register/{cameraId}", CAMERA),
          open("GET", "/api/me", GATEWAY),
          on("POST", "/api/duty", GATEWAY, "duty.start", STAFF),
          on("DELETE", "/api/duty", GATEWAY, "duty.end", STAFF),
          on("GET", "/api/events", GATEWAY, "live.stream", CROWD_VIEWERS),
          on("GET", "/api/sites", CAMERA, "site.read", STAFF),
          on("POST", "/api/sites", CAMERA, "site.write", Set.of(REGISTRAR)),
          on("GET", "/api/sites/{siteId}", CAMERA, "site.read", STAFF),
          on("PUT", "/api/sites/{siteId}", CAMERA, "site.write", Set.of(REGISTRAR)),
          on("GET", "/api/sites/{siteId}/zones", CAMERA, "site.read", STAFF),
          on("POST", "/api/sites/{siteId}/zones", CAMERA, "site.write", Set.of(REGISTRAR)),
          on("PUT", "/api/sites/{siteId}/zones/{zoneId}", CAMERA, "site.write", Set.of(REGISTRAR)),
          on("GET", "/api/cameras", CAMERA, "camera.read", STAFF),
          on("POST", "/api/cameras", CAMERA, "camera.propose", Set.of(REGISTRAR)),
          on("GET", "/api/cameras/{cameraId}", CAMERA, "camera.read", STAFF),
          on("PUT", "/api/cameras/{cameraId}", CAMERA, "camera.change", Set.of(REGISTRAR)),
          on("GET", "/api/cameras/{cameraId}/history", CAMERA, "camera.read", STAFF),
          on("PUT", "/api/cameras/{cameraId}/calibration", CAMERA, "camera.calibrate", Set.of(REGISTRAR)),
          on("POST", "/api/cameras/{cameraId}/calibration/trial", CAMERA, "camera.try-calibration", Set.of(REGISTRAR)),
          on("POST", "/api/cameras/{cameraId}/still", CAMERA, "camera.still", Set.of(REGISTRAR)),
          on("POST", "/api/cameras/{cameraId}/approve", CAMERA, "camera.approve", Set.of(OVERSIGHT)),
          on("POST", "/api/cameras/{cameraId}/reject", CAMERA, "camera.reject", Set.of(OVERSIGHT)),
          on("POST", "/api/cameras/{cameraId}/suspend", CAMERA, "camera.suspend", Set.of(OVERSIGHT)),
          on("POST", "/api/cameras/{cameraId}/resume", CAMERA, "camera.resume", Set.of(OVERSIGHT)),
          on("POST", "/api/cameras/{cameraId}/activate", CAMERA, "camera.activate", Set.of(REGISTRAR)),
          on("POST", "/api/cameras/{cameraId}/retire", CAMERA, "camera.retire", Set.of(REGISTRAR, OVERSIGHT)),
          on("GET", "/api/cameras/{cameraId}/acceptance-tests", CAMERA, "acceptance.read", Set.of(REGISTRAR, OVERSIGHT)),
          on("POST", "/api/cameras/{cameraId}/acceptance-tests", CAMERA, "acceptance.open", Set.of(REGISTRAR)),
          on("GET", "/api/acceptance-tests/{testId}", CAMERA, "acceptance.read", Set.of(REGISTRAR, OVERSIGHT)),
          on("POST", "/api/acceptance-tests/{testId}/counts", CAMERA, "acceptance.count", Set.of(REGISTRAR)),
          on("POST", "/api/acceptance-tests/{testId}/complete", CAMERA, "acceptance.complete", Set.of(REGISTRAR)),
          on("POST", "/api/acceptance-tests/{testId}/abandon", CAMERA, "acceptance.abandon", Set.of(REGISTRAR)),
          on("POST", "/api/camera-imports", CAMERA, "camera.import", Set.of(REGISTRAR)),
          on("GET", "/api/camera-imports/{importId}", CAMERA, "camera.import", Set.of(REGISTRAR)),
          on("GET", "/api/camera-imports/{importId}/errors.csv", CAMERA, "camera.import", Set.of(REGISTRAR)),
          on("GET", "/api/live", RECOGNITION, "live.read", CROWD_VIEWERS),
          on("GET", "/api/live/overview", RECOGNITION, "live.read", CROWD_VIEWERS),
          on("GET", "/api/zones/{zoneId}/history", RECOGNITION, "history.read", CROWD_VIEWERS),
          on("GET", "/api/history", RECOGNITION, "history.read", CROWD_VIEWERS),
          internal("POST", "/api/stills", RECOGNITION, Set.of(REGISTRY)),
          on("POST", "/api/zones/{zoneId}/acknowledge", WATCHLIST, "level.acknowledge", CROWD_VIEWERS),
          on("GET", "/api/watches", WATCHLIST, "watch.read", CROWD_VIEWERS),
          on("GET", "/api/watches/{watchId}", WATCHLIST, "watch.read", CROWD_VIEWERS),
          on("POST", "/api/watches", WATCHLIST, "watch.write", Set.of(SUPERVISOR)),
          on("POST", "/api/watches/check", WATCHLIST, "watch.check", Set.of(SUPERVISOR)),
          on("POST", "/api/watches/dry-run", WATCHLIST, "watch.dry-run", Set.of(SUPERVISOR)),
          on("GET", "/api/watch-presets", WATCHLIST, "watch.read", CROWD_VIEWERS),
          on("PUT", "/api/watches/{watchId}", WATCHLIST, "watch.write", Set.of(SUPERVISOR)),
          on("DELETE", "/api/watches/{watchId}", WATCHLIST, "watch.write", Set.of(SUPERVISOR)),
          on("GET", "/api/situations", WATCHLIST, "situation.read", CROWD_VIEWERS),
          on("POST", "/api/situations", WATCHLIST, "situation.write", Set.of(SUPERVISOR)),
          on("GET", "/api/situations/{situationId}", WATCHLIST, "situation.read", CROWD_VIEWERS),
          on("PUT", "/api/situations/{situationId}", WATCHLIST, "situation.write", Set.of(SUPERVISOR)),
          on("DELETE", "/api/situations/{situationId}", WATCHLIST, "situation.write", Set.of(SUPERVISOR)),
          on("GET", "/api/situation-matches", WATCHLIST, "situation.read", CROWD_VIEWERS),
          on("POST", "/api/situation-matches/{matchId}/feedback", WATCHLIST, "situation.feedback", CROWD_VIEWERS),
          on("GET", "/api/zones/{zoneId}/similar", WATCHLIST, "situation.read", CROWD_VIEWERS),
          on("GET", "/api/alerts", WATCHLIST, "alert.read", CROWD_VIEWERS),
          on("GET", "/api/alerts/{alertId}", WATCHLIST, "alert.read", CROWD_VIEWERS),
          on("POST", "/api/alerts/{alertId}/acknowledge", WATCHLIST, "alert.acknowledge", CROWD_VIEWERS),
          on("POST", "/api/alerts/{alertId}/close", WATCHLIST, "alert.close", CROWD_VIEWERS),
          internal("POST", "/api/audit/entries", AUDIT, Set.of(AUDIT_WRITER)),
          on("GET", "/api/audit/entries", AUDIT, "audit.read", Set.of(OVERSIGHT)),
          on("GET", "/api/audit/entries/{index}", AUDIT, "audit.read", Set.of(OVERSIGHT)),
          on("GET", "/api/audit/entries/{index}/proof", AUDIT, "audit.read", Set.of(OVERSIGHT)),
          on("GET", "/api/audit/state", AUDIT, "audit.read", Set.of(OVERSIGHT)),
          on("POST", "/api/audit/erasures", AUDIT, "audit.erase", Set.of(OVERSIGHT)),
          on("GET", "/api/audit/export", AUDIT, "audit.export", Set.of(OVERSIGHT)),
          on("GET", "/api/audit/reviews", AUDIT, "audit.review", Set.of(OVERSIGHT)),
          on("POST", "/api/audit/reviews", AUDIT, "audit.review", Set.of(OVERSIGHT)),
          on("GET", "/api/audit/reviews/{reviewId}", AUDIT, "audit.review", Set.of(OVERSIGHT)),
          on("PUT", "/api/audit/reviews/{reviewId}/findings/{index}", AUDIT, "audit.review", Set.of(OVERSIGHT)),
          open("GET", "/api/log/checkpoint", AUDIT),
          open("GET", "/api/log/policy", AUDIT),
          on("GET", "/api/log/tile/entries/{*bundle}", AUDIT, "audit.read-bundle", Set.of(OVERSIGHT)),
          open("GET", "/api/log/tile/{*tile}", AUDIT));

  private EndpointTable() {}

  /** Every row, a more exact path before a pattern that would match it too. */
  public static List<Endpoint> all() {
    return ALL;
  }

  /** The rows that the service answers. */
  public static List<Endpoint> of(ServiceName service) {
    return ALL.stream().filter(endpoint -> endpoint.service() == service).toList();
  }

  private static Endpoint open(String method, String path, ServiceName service) {
    return new Endpoint(method, path, service, "", new Endpoint.Access.Public());
  }

  private static Endpoint on(
      String method, String path, ServiceName service, String action, Set<Role> roles) {
    return new Endpoint(method, path, service, action, new Endpoint.Access.Roles(roles, false));
  }

  private static Endpoint internal(String method, String path, ServiceName service, Set<Role> roles) {
    return new Endpoint(method, path, service, "", new Endpoint.Access.Roles(roles, true));
  }
}
