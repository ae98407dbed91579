package org.plainview.bench.running;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainview.bench.CannotRunException;
import tools.jackson.databind.JsonNode;

/** What must still be true after anything was killed: the audit sequence, and each alert once. */
final class Ledger {

  private Ledger() {}

  /** What is wrong; empty when nothing is. */
  static List<String> problems(Platform platform) {
    List<String> problems = new ArrayList<>(gaps(platform));
    List<JsonNode> alerts = all(platform, "olga", "/api/alerts?limit=500");
    Map<String, Integer> open = new HashMap<>();
    for (JsonNode alert : alerts) {
      if (!alert.path("state").asString().equals("CLOSED")) {
        open.merge(alert.path("watchId").asString(), 1, Integer::sum);
      }
    }
    open.forEach(
        (watch, count) -> {
          if (count > 1) {
            problems.add(count + " open alerts of the watch " + watch);
          }
        });
    int facts = all(platform, "ines", "/api/audit/entries?action=alert.raised&limit=500").size();
    if (facts != alerts.size()) {
      problems.add(alerts.size() + " alerts, but the audit log saw " + facts + " raised");
    }
    return problems;
  }

  static int alerts(Platform platform) {
    return all(platform, "olga", "/api/alerts?limit=500").size();
  }

  private static List<String> gaps(Platform platform) {
    List<Long> indices =
        all(platform, "ines", "/api/audit/entries?limit=500").stream()
            .map(entry -> entry.path("index").asLong())
            .sorted()
            .toList();
    List<String> gaps = new ArrayList<>();
    for (int i = 0; i < indices.size(); i++) {
      if (indices.get(i) != i) {
        gaps.add("the audit sequence has " + indices.get(i) + " where " + i + " is due");
        break;
      }
    }
    return gaps;
  }

  private static List<JsonNode> all(Platform platform, String user, String path) {
    List<JsonNode> items = new ArrayList<>();
    String next = "";
    while (true) {
      String page = path + (next.isEmpty() ? "" : "&after=" + next);
      Optional<JsonNode> answer = platform.get(user, page);
      if (answer.isEmpty()) {
        throw new CannotRunException("The platform does not answer " + page);
      }
      answer.get().path("items").forEach(items::add);
      if (!answer.get().hasNonNull("next")) {
        return items;
      }
      next = answer.get().path("next").asString();
    }
  }
}
