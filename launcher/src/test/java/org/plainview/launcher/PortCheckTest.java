package org.plainview.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortCheckTest {

  @Test
  void namesThePortThePartAndTheProcessThatHasIt() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<String, Integer> ports = Map.of("kafka", taken.getLocalPort());

      assertThatThrownBy(() -> PortCheck.requireFree(ports))
          .isInstanceOf(LaunchException.class)
          .hasMessageContaining("port " + taken.getLocalPort() + " (kafka)")
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("--port-base");
    }
  }

  @Test
  void aPortThatWasGivenBackIsFree() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
      assertThat(PortCheck.isFree(port)).isFalse();
    }
    assertThat(PortCheck.isFree(port)).isTrue();
  }
}
