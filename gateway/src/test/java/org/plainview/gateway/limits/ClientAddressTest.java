package org.plainview.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

  @Test
  void anIpv4AddressIsItsOwn() {
    assertThat(ClientAddress.budgetOf("192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(ClientAddress.budgetOf("192.0.2.1")).isNotEqualTo(ClientAddress.budgetOf("192.0.2.2"));
    assertThat(ClientAddress.budgetOf("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
  }

  @Test
  void anIpv6NetworkSharesOne() {
    assertThat(ClientAddress.budgetOf("2001:db8:1:2::1"))
        .isEqualTo(ClientAddress.budgetOf("2001:db8:1:2:ffff::9"))
        .isNotEqualTo(ClientAddress.budgetOf("2001:db8:1:3::1"));
    assertThat(ClientAddress.budgetOf("fe80::1%eth0")).isEqualTo(ClientAddress.budgetOf("fe80::2"));
  }

  @Test
  void whatIsNoAddressIsTakenAsItIs() {
    assertThat(ClientAddress.budgetOf("unknown")).isEqualTo("unknown");
  }
}
