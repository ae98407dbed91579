package org.plainview.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointMatcherTest {

  private final EndpointMatcher endpoints = new EndpointMatcher();

  @Test
  void findsTheRowAndItsVariables() {
    assertThat(endpoints.match("PUT", "/api/sites/market-square/zones/fountain"))
        .isInstanceOfSatisfying(
            Match.Found.class,
            found -> {
              assertThat(found.endpoint().path()).isEqualTo("/api/sites/{siteId}/zones/{zoneId}");
              assertThat(found.variables())
                  .containsEntry("siteId", "market-square")
                  .containsEntry("zoneId", "fountain");
            });
  }

  @Test
  void prefersTheMoreExactPath() {
    assertThat(endpoints.match("GET", "/api/public/register/summary"))
        .isInstanceOfSatisfying(
            Match.Found.class,
            found -> assertThat(found.endpoint().path()).isEqualTo("/api/public/register/summary"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/log/tile/entries/000",
        "/api/log/tile/entries/x001/000.p/7",
        "/api/log/tile/%65ntries/000",
        "/api/log/tile/entries"
      })
  void doesNotTakeABundleOfEntriesForAPublicTile(String path) {
    assertThat(endpoints.match("GET", path))
        .isInstanceOfSatisfying(
            Match.Found.class, found -> assertThat(found.endpoint().isPublic()).isFalse());
  }

  @Test
  void findsATileHoweverDeepItLies() {
    assertThat(endpoints.match("GET", "/api/log/tile/0/x001/x234/067.p/5"))
        .isInstanceOfSatisfying(
            Match.Found.class,
            found -> {
              assertThat(found.endpoint().isPublic()).isTrue();
              assertThat(found.variables()).containsEntry("tile", "/0/x001/x234/067.p/5");
            });
  }

  @Test
  void decodesAVariable() {
    assertThat(endpoints.match("GET", "/api/cameras/%C3%A9%20x"))
        .isInstanceOfSatisfying(
            Match.Found.class,
            found -> assertThat(found.variables()).containsEntry("cameraId", "é x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/",
        "/api/cameras/",
        "/api/cameras/a/b/c",
        "/api/camerasx",
        "/api/CAMERAS",
        "/api/public/register/a/b"
      })
  void knowsNothingElseUnderApi(String path) {
    assertThat(endpoints.match("GET", path)).isInstanceOf(Match.Unknown.class);
  }

  @Test
  void tellsAWrongMethodFromAnUnknownPath() {
    assertThat(endpoints.match("PATCH", "/api/watches/w-1"))
        .isInstanceOfSatisfying(
            Match.WrongMethod.class,
            wrong -> assertThat(wrong.allowed()).containsExactly("DELETE", "GET", "PUT"));
    assertThat(endpoints.match("HEAD", "/api/cameras")).isInstanceOf(Match.WrongMethod.class);
    assertThat(endpoints.match("get", "/api/cameras")).isInstanceOf(Match.WrongMethod.class);
  }

  @Test
  void doesNotSeeWhatIsInternal() {
    assertThat(endpoints.match("POST", "/api/audit/entries"))
        .isInstanceOfSatisfying(
            Match.WrongMethod.class,
            wrong -> assertThat(wrong.allowed()).containsExactly("GET"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/apis", "/sites/market-square", "/oauth2/authorization/keycloak"})
  void leavesTheRestAlone(String path) {
    assertThat(endpoints.match("GET", path)).isInstanceOf(Match.NotApi.class);
  }
}
