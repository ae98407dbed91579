package org.plainview.camera.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.plainview.camera.support.NamedHosts;

class RememberingResolverTest {

  @Test
  void asksOncePerName() throws UnknownHostException {
    NamedHosts dns = new NamedHosts();
    RememberingResolver resolver = new RememberingResolver(dns);
    resolver.prepare(List.of(NamedHosts.PUBLIC, "gone.example.org"));
    for (int i = 0; i < 100; i++) {
      assertThat(resolver.resolve(NamedHosts.PUBLIC)).hasSize(1);
      assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> resolver.resolve("gone.example.org"));
    }
    assertThat(dns.asked()).isEqualTo(2);
  }

  @Test
  void asksForManyNamesAtATime() throws UnknownHostException {
    CyclicBarrier together = new CyclicBarrier(32);
    RememberingResolver resolver =
        new RememberingResolver(
            host -> {
              try {
                // Opens only once 32 lookups run at the same time.
                together.await(30, TimeUnit.SECONDS);
                return List.of(InetAddress.getByName("93.184.216.34"));
              } catch (Exception e) {
                throw new UnknownHostException(host);
              }
            });
    List<String> hosts = new ArrayList<>();
    for (int i = 0; i < 128; i++) {
      hosts.add("camera-" + i + ".example.org");
    }
    resolver.prepare(hosts);
    for (String host : hosts) {
      assertThat(resolver.resolve(host)).hasSize(1);
    }
  }
}
