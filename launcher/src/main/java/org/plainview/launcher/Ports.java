package org.plainview.launcher;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every port of a deployment, all on 127.0.0.1, counted from one base.
 *
 * @param base the gateway's port
 */
record Ports(int base) {

  static final int DEFAULT_BASE = 7400;
  private static final int LAST = 93;

  Ports {
    if (base < 1024 || base + LAST > 65_535) {
      throw new LaunchException("--port-base must lie between 1024 and " + (65_535 - LAST));
    }
  }

  int gateway() {
    return base;
  }

  int camera() {
    return base + 1;
  }

  int history() {
    return base + 2;
  }

  int worker() {
    return base + 3;
  }

  int watchlist() {
    return base + 4;
  }

  int audit() {
    return base + 5;
  }

  int witness() {
    return base + 6;
  }

  int postgres() {
    return base + 32;
  }

  int simulator() {
    return base + 50;
  }

  int keycloak() {
    return base + 80;
  }

  int keycloakManagement() {
    return base + 90;
  }

  int kafka() {
    return base + 92;
  }

  int kafkaController() {
    return base + 93;
  }

  /** The ports of the parts that are not ours. */
  Map<String, Integer> ofParts() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("postgres", postgres());
    ports.put("kafka", kafka());
    ports.put("kafka controller", kafkaController());
    ports.put("keycloak", keycloak());
    ports.put("keycloak management", keycloakManagement());
    return ports;
  }

  /** Every port. */
  Map<String, Integer> all() {
    Map<String, Integer> ports = new LinkedHashMap<>(ofParts());
    ports.put("gateway", gateway());
    ports.put("camera-service", camera());
    ports.put("recognition-history", history());
    ports.put("recognition-worker", worker());
    ports.put("watchlist-service", watchlist());
    ports.put("audit-service", audit());
    ports.put("audit-witness", witness());
    ports.put("simulator", simulator());
    return ports;
  }

  String issuer() {
    return "http://127.0.0.1:" + keycloak() + "/realms/plainview";
  }

  String dashboard() {
    return "http://127.0.0.1:" + gateway();
  }
}
