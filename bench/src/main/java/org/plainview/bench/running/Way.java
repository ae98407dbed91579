package org.plainview.bench.running;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The requests that are compared, each with what a person calls it. */
enum Way {
  SERVICE("at the service") {
    @Override
    HttpRequest request(Platform platform, int number) throws IOException, InterruptedException {
      return read(platform, platform.cameraPort(), number);
    }
  },
  GATEWAY("through the gateway") {
    @Override
    HttpRequest request(Platform platform, int number) throws IOException, InterruptedException {
      return read(platform, platform.gatewayPort(), number);
    }
  },
  APPEND("the append alone") {
    @Override
    HttpRequest request(Platform platform, int number) throws IOException, InterruptedException {
      String token = platform.tokens().ofClient("plainview-gateway");
      return Platform.request(platform.auditPort(), "/api/audit/entries", token)
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(entry()))
          .build();
    }
  };

  static final String READ = "/api/sites?limit=20";

  /** Who reads, in turn, so that each keeps within what the gateway lets one caller ask. */
  static final List<String> READERS = List.of("olga", "sofia", "remy", "ines");

  private final String label;

  Way(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  abstract HttpRequest request(Platform platform, int number) throws IOException, InterruptedException;

  private static HttpRequest read(Platform platform, int port, int number)
      throws IOException, InterruptedException {
    String reader = READERS.get(number % READERS.size());
    return Platform.request(port, READ, platform.tokens().ofUser(reader)).GET().build();
  }

  /** Of the size of the gateway's own, and true: a benchmark appended it. */
  private static String entry() {
    return """
        {"id":"%s","at":"%s","service":"bench","actor":"bench","roles":["operator"],"dutyPurpose":"Measuring",
         "dutyCase":"bench","action":"bench.append","objectType":"bench","outcome":"DONE","requestId":"%s",
         "detail":{"method":"POST","path":"/api/audit/entries","query":"none"}}"""
        .formatted(UUID.randomUUID(), Instant.now(), UUID.randomUUID());
  }
}
