package org.plainview.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

class HeaderValuesTest {

  private final StrictHttpFirewall usual = new StrictHttpFirewall();

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer a.b.c", "a\tb", "grün", "\uD83D\uDE00"})
  void allowsWhatTheUsualFirewallAllows(String value) {
    assertThat(usual.getFirewalledRequest(with(value)).getHeader("name")).isEqualTo(value);
    assertThat(HeaderValues.areAllowed(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\r", "\0", "a\u007f", "\u0085", "\u0378"})
  void refusesWhatTheUsualFirewallRefuses(String value) {
    assertThatThrownBy(() -> usual.getFirewalledRequest(with(value)).getHeader("name"))
        .isInstanceOf(RequestRejectedException.class);
    assertThat(HeaderValues.areAllowed(value)).isFalse();
  }

  private static MockHttpServletRequest with(String value) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    request.addHeader("name", value);
    return request;
  }
}
