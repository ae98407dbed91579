package org.plainview.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.Role;
import org.plainview.contracts.v1.SiteState;
import org.plainview.platform.security.Caller;
import tools.jackson.databind.json.JsonMapper;

class SiteBatchTest {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  @Test
  void aQuietSiteTakesFewBytes() {
    assertThat(framesFor(caller("*"), 1))
        .containsExactly(
            """
            event: sites
            data: {"at":"2026-11-23T12:00:00Z","sites":[{"siteId":"site-0","level":"NORMAL","normal":10}]}

            """);
  }

  @Test
  void namesOnlyTheSitesOfTheCaller() {
    assertThat(framesFor(caller("site-1"), 3))
        .singleElement()
        .asString()
        .contains("site-1")
        .doesNotContain("site-0", "site-2");
  }

  @Test
  void comesInPiecesThatABrowserTakesInQuickly() {
    assertThat(framesFor(caller("*"), 1_200)).hasSize(3).allMatch(frame -> frame.length() < 50_000);
  }

  @Test
  void whoHasNoneOfTheSitesIsToldOnlyToConfirmTheOthers() {
    SiteBatch batch = batch(3);

    assertThat(batch.framesFor(caller("elsewhere"), false)).isEmpty();
    assertThat(batch.framesFor(caller("elsewhere"), true)).hasSize(1);
  }

  private static List<String> framesFor(Caller caller, int sites) {
    return batch(sites).framesFor(caller, true).stream()
        .map(frame -> new String(frame, StandardCharsets.UTF_8))
        .toList();
  }

  private static SiteBatch batch(int sites) {
    List<SiteRow> rows =
        IntStream.range(0, sites)
            .mapToObj(i -> SiteState.newBuilder().setSiteId("site-" + i).setZonesNormal(10).build())
            .map(SiteRow::of)
            .toList();
    return new SiteBatch(JSON, Instant.parse("2026-11-23T12:00:00Z"), rows);
  }

  private static Caller caller(String site) {
    return new Caller("omar", Set.of(Role.OPERATOR), Set.of(site), null, "request");
  }
}
