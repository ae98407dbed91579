package org.plainview.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The services of a deployment and their settings. */
final class Services {

  static final String SIMULATOR = "simulator";
  static final String HISTORY = "recognition-history";

  private final Home home;
  private final Ports ports;
  private final Secrets secrets;
  private final LogTrust trust;
  private final Options options;

  Services(Home home, Ports ports, Secrets secrets, Options options) {
    this.home = home;
    this.ports = ports;
    this.secrets = secrets;
    this.trust = LogTrust.of(home);
    this.options = options;
  }

  List<Service> all() {
    List<Service> services =
        new ArrayList<>(
            List.of(camera(), history(), watchlist(), witness(), audit(), gateway()));
    if (options.worker()) {
      services.add(worker());
    }
    if (options.demo()) {
      services.add(simulator());
    }
    return services;
  }

  private Service camera() {
    Map<String, String> settings = database("camera");
    settings.put("PLAINVIEW_STREAM_KEY", secrets.get("stream.key"));
    settings.put("PLAINVIEW_STILL_WORKERURL", address(ports.worker()));
    settings.put("PLAINVIEW_STILL_CLIENTSECRET", secrets.client("plainview-registry"));
    // Everything of this deployment is on this machine, the demo's cameras too.
    settings.put("PLAINVIEW_STREAMS_ALLOWED_NETWORKS", "127.0.0.0/8");
    settings.put("PLAINVIEW_STREAMS_ALLOWED_SCHEMES", "rtsp,rtsps,https,http,srt,file");
    settings.put("PLAINVIEW_STREAMS_ALLOWED_DIRECTORIES", VideoFolders.of(home));
    return service("camera-service", "camera-service", ports.camera(), Jvm.COMPUTING, settings);
  }

  private Service history() {
    Map<String, String> settings = database("recognition");
    settings.put("PLAINVIEW_RECOGNITION_ROLES", "history");
    settings.put("PLAINVIEW_STREAMS_DIRECTORY", home.data("streams").toString());
    return service(HISTORY, "recognition-service", ports.history(), following(Jvm.GIVING_WAY), settings);
  }

  private Service worker() {
    Map<String, String> settings = common();
    settings.put("PLAINVIEW_RECOGNITION_ROLES", "worker");
    settings.put("PLAINVIEW_STREAM_KEY", secrets.get("stream.key"));
    options.model().ifPresent(model -> settings.put("PLAINVIEW_RECOGNITION_MODEL", model.toString()));
    return service("recognition-worker", "recognition-service", ports.worker(), Jvm.COMPUTING, settings);
  }

  private Service watchlist() {
    Map<String, String> settings = database("watchlist");
    settings.put("PLAINVIEW_DRYRUN_HISTORYURL", address(ports.history()));
    settings.put("PLAINVIEW_STREAMS_DIRECTORY", home.data("streams").toString());
    return service("watchlist-service", "watchlist-service", ports.watchlist(), following(List.of()), settings);
  }

  /** In earnest the oversight body runs it, on a machine and with a key of its own. */
  private Service witness() {
    return new Service(
        "audit-witness",
        "audit-tool",
        ports.witness(),
        Jvm.COMPUTING,
        Map.of(),
        List.of(
            "witness", "--state", home.data("witness").toString(), "--key", trust.witnessKey().toString(),
            "--policy", trust.policy().toString(), "--listen", "127.0.0.1:" + ports.witness()),
        address(ports.witness()) + "/health",
        false);
  }

  private Service audit() {
    Map<String, String> settings = database("audit");
    settings.put("PLAINVIEW_LOG_ORIGIN", LogTrust.ORIGIN);
    settings.put("PLAINVIEW_LOG_DIRECTORY", home.data("log").toString());
    settings.put("PLAINVIEW_LOG_KEYS_0_FILE", trust.logKey().toString());
    settings.put("PLAINVIEW_LOG_EXPORTKEY_FILE", trust.exportKey().toString());
    settings.put("PLAINVIEW_LOG_POLICY", trust.policy().toString());
    return service("audit-service", "audit-service", ports.audit(), Jvm.COMPUTING, settings);
  }

  private Service gateway() {
    Map<String, String> settings = database("gateway");
    settings.put("PLAINVIEW_UPSTREAM_CAMERA", address(ports.camera()));
    settings.put("PLAINVIEW_UPSTREAM_RECOGNITION", address(ports.history()));
    settings.put("PLAINVIEW_UPSTREAM_WATCHLIST", address(ports.watchlist()));
    settings.put("PLAINVIEW_UPSTREAM_AUDIT", address(ports.audit()));
    settings.put("PLAINVIEW_GATEWAY_CLIENT_SECRET", secrets.client("plainview-gateway"));
    settings.put("PLAINVIEW_GATEWAY_PUBLIC_URL", ports.dashboard());
    settings.put("PLAINVIEW_DASHBOARD_DIR", home.root().resolve("dashboard/dist").toString());
    return service("gateway", "gateway", ports.gateway(), Jvm.COMPUTING, settings);
  }

  private Service simulator() {
    return new Service(
        SIMULATOR,
        SIMULATOR,
        ports.simulator(),
        Jvm.COMPUTING,
        Map.of(),
        List.of("serve", "--port", String.valueOf(ports.simulator())),
        "",
        false);
  }

  /** What judges and stores the readings keeps minutes of every camera in memory. */
  private List<String> following(List<String> further) {
    List<String> flags = new ArrayList<>(Jvm.STREAMING);
    flags.addAll(further);
    // All of it from the start: a heap that grows is collected again and again meanwhile.
    flags.addAll(List.of("-Xms" + options.heap(), "-Xmx" + options.heap()));
    return flags;
  }

  private Service service(
      String name, String module, int port, List<String> flags, Map<String, String> settings) {
    settings.put("SERVER_PORT", String.valueOf(port));
    return new Service(
        name, module, port, flags, settings, List.of(), address(port) + "/actuator/health/readiness", true);
  }

  private Map<String, String> database(String name) {
    Map<String, String> settings = common();
    settings.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + name);
    settings.put("SPRING_DATASOURCE_USERNAME", name);
    settings.put("SPRING_DATASOURCE_PASSWORD", secrets.database(name));
    return settings;
  }

  private Map<String, String> common() {
    Map<String, String> settings = new HashMap<>();
    settings.put("SERVER_ADDRESS", "127.0.0.1");
    settings.put("PLAINVIEW_ISSUER", ports.issuer());
    settings.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
    return settings;
  }

  private static String address(int port) {
    return "http://127.0.0.1:" + port;
  }
}
