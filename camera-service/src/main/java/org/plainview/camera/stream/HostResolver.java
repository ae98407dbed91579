package org.plainview.camera.stream;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Names to addresses. Safe for use by any thread. */
public interface HostResolver {

  /** Every address of the host. */
  List<InetAddress> resolve(String host) throws UnknownHostException;
}
