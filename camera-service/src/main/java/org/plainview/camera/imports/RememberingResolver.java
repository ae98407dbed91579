package org.plainview.camera.imports;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.plainview.camera.stream.HostResolver;

/** Asks DNS once per host, for many hosts at a time: 60,000 rows one by one would take an hour. */
final class RememberingResolver implements HostResolver {

  private static final int AT_A_TIME = 64;

  private final HostResolver resolver;
  private final Map<String, List<InetAddress>> known = new ConcurrentHashMap<>();

  RememberingResolver(HostResolver resolver) {
    this.resolver = resolver;
  }

  /** Looks all of them up. */
  void prepare(Collection<String> hosts) {
    // Platform threads: a lookup blocks in the C library, where it would hold a virtual thread's carrier.
    try (ExecutorService lookups = Executors.newFixedThreadPool(AT_A_TIME)) {
      hosts.forEach(host -> lookups.execute(() -> lookUp(host)));
    }
  }

  @Override
  public List<InetAddress> resolve(String host) throws UnknownHostException {
    List<InetAddress> addresses = known.containsKey(host) ? known.get(host) : lookUp(host);
    if (addresses == null || addresses.isEmpty()) {
      throw new UnknownHostException(host);
    }
    return addresses;
  }

  private List<InetAddress> lookUp(String host) {
    List<InetAddress> addresses;
    try {
      addresses = resolver.resolve(host);
    } catch (UnknownHostException e) {
      addresses = List.of();
    }
    known.put(host, addresses);
    return addresses;
  }
}
