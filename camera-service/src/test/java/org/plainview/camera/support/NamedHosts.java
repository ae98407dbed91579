package org.plainview.camera.support;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.plainview.camera.stream.HostResolver;

/** DNS as a test wants it: names answer what was set, literal addresses stand for themselves. */
public final class NamedHosts implements HostResolver {

  /** A name that every test may use: it has one public address. */
  public static final String PUBLIC = "cameras.example.org";

  private final Map<String, List<String>> answers = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();

  public NamedHosts() {
    set(PUBLIC, "93.184.216.34");
  }

  public void set(String name, String... addresses) {
    answers.put(name, List.of(addresses));
  }

  /** The name answers only once the latch opens. */
  public void hold(String name, String address, CountDownLatch until) {
    held.put(name, until);
    set(name, address);
  }

  public int asked() {
    return asked.get();
  }

  @Override
  public List<InetAddress> resolve(String host) throws UnknownHostException {
    asked.incrementAndGet();
    await(host);
    List<String> answer = answers.get(host);
    if (answer == null && !host.matches("[0-9.]+|.*:.*")) {
      throw new UnknownHostException(host);
    }
    return answer == null
        ? Arrays.asList(InetAddress.getAllByName(host))
        : answer.stream().map(NamedHosts::literal).toList();
  }

  private void await(String host) {
    CountDownLatch latch = held.get(host);
    try {
      if (latch != null && !latch.await(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("The test never let " + host + " answer");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static InetAddress literal(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(address, e);
    }
  }
}
