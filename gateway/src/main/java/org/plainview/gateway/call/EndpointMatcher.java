package org.plainview.gateway.call;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plainview.contracts.Endpoint;
import org.plainview.contracts.EndpointTable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;
import org.springframework.web.util.pattern.PathPatternParser;

/** Finds the row of the endpoint table for a request; rows that are not routed do not exist here. */
final class EndpointMatcher {

  private record Row(Endpoint endpoint, PathPattern pattern) {}

  private final List<Row> rows;

  EndpointMatcher() {
    PathPatternParser parser = new PathPatternParser();
    rows =
        EndpointTable.all().stream()
            .filter(Endpoint::isRouted)
            .map(endpoint -> new Row(endpoint, parser.parse(endpoint.path())))
            .toList();
  }

  /**
   * @param rawPath of the request, still percent-encoded, without its query
   */
  Match match(String method, String rawPath) {
    if (!rawPath.equals("/api") && !rawPath.startsWith("/api/")) {
      return new Match.NotApi();
    }
    PathContainer path = PathContainer.parsePath(rawPath);
    SortedSet<String> otherMethods = new TreeSet<>();
    for (Row row : rows) {
      PathMatchInfo info = row.pattern().matchAndExtract(path);
      if (info == null) {
        continue;
      }
      if (row.endpoint().method().equals(method)) {
        Map<String, String> variables = new HashMap<>(info.getUriVariables());
        return new Match.Found(row.endpoint(), variables);
      }
      otherMethods.add(row.endpoint().method());
    }
    return otherMethods.isEmpty() ? new Match.Unknown() : new Match.WrongMethod(otherMethods);
  }
}
