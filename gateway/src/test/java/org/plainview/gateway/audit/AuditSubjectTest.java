package org.plainview.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.Endpoint;
import org.plainview.contracts.EndpointTable;

class AuditSubjectTest {

  @Test
  void isTheInnermostThingOfThePath() {
    AuditSubject subject =
        AuditSubject.of(
            row("PUT", "/api/sites/{siteId}/zones/{zoneId}"),
            Map.of("siteId", "market-square", "zoneId", "fountain"),
            null);

    assertThat(subject).isEqualTo(new AuditSubject("zone", "fountain", "market-square"));
  }

  @Test
  void isTheKindOfThingWhereThePathNamesNone() {
    assertThat(AuditSubject.of(row("GET", "/api/live"), Map.of(), "market-square"))
        .isEqualTo(new AuditSubject("live", "", "market-square"));
    assertThat(AuditSubject.of(row("GET", "/api/audit/state"), Map.of(), null))
        .isEqualTo(new AuditSubject("audit", "", null));
  }

  @Test
  void namesAnEntryOfTheLogItself() {
    assertThat(AuditSubject.of(row("GET", "/api/audit/entries/{index}"), Map.of("index", "7"), null))
        .isEqualTo(new AuditSubject("audit-entry", "7", null));
    assertThat(AuditSubject.of(row("GET", "/api/log/tile/entries/{*bundle}"), Map.of("bundle", "/x001/000"), null))
        .isEqualTo(new AuditSubject("bundle", "/x001/000", null));
  }

  @Test
  void makesTextFromOutsideHarmless() {
    assertThat(AuditSubject.printable("a\r\nb\u0000", 10)).isEqualTo("a\uFFFD\uFFFDb\uFFFD");
    assertThat(AuditSubject.printable("abc", 2)).isEqualTo("ab");
    assertThat(AuditSubject.printable("👥👥", 3)).isEqualTo("👥\uFFFD");
  }

  private static Endpoint row(String method, String path) {
    return EndpointTable.all().stream()
        .filter(row -> row.method().equals(method) && row.path().equals(path))
        .findFirst()
        .orElseThrow();
  }
}
