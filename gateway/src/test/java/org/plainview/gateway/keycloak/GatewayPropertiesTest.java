package org.plainview.gateway.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayPropertiesTest {

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:7400", "http://localhost:7400", "http://[::1]:7400"})
  void takesPlainHttpOnLoopback(String url) {
    assertThat(new GatewayProperties(URI.create(url), "id", "secret").isSecure()).isFalse();
  }

  @Test
  void takesTlsAnywhere() {
    assertThat(new GatewayProperties(URI.create("https://plainview.example"), "id", "x").isSecure())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://plainview.example",
        "http://127.example",
        "http://10.0.0.1",
        "ftp://127.0.0.1",
        "//127.0.0.1",
        "http:7400"
      })
  void refusesPlainHttpElsewhere(String url) {
    assertThatThrownBy(() -> new GatewayProperties(URI.create(url), "id", "secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PLAINVIEW_GATEWAY_PUBLIC_URL must be https");
  }

  @Test
  void refusesToStartWithoutItsSecret() {
    assertThatThrownBy(() -> new GatewayProperties(URI.create("https://plainview.example"), "id", ""))
        .hasMessageContaining("PLAINVIEW_GATEWAY_CLIENT_SECRET is not set");
  }
}
