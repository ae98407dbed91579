package org.plainview.tlog.witness;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.plainview.tlog.checkpoint.Cosigner;
import org.plainview.tlog.note.KeyFile;
import org.plainview.tlog.note.SigningKey;
import org.plainview.tlog.note.VerifierKey;

/** A witness as a process of its own: prints its port, and ends with whoever started it. */
final class WitnessMain {
  private WitnessMain() {}

  /** Folder, key file, origin of the log, verifier key of the log. */
  public static void main(String[] args) throws Exception {
    SigningKey key = KeyFile.read(Path.of(args[1]));
    WitnessStore store = WitnessStore.open(Path.of(args[0]), List.of(key.verifierKey()));
    Map<String, List<VerifierKey>> logs = Map.of(args[2], List.of(VerifierKey.parse(args[3])));
    Witness witness = new Witness(logs, List.of(new Cosigner(key, Clock.systemUTC())), store);
    try (WitnessServer server =
        WitnessServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), witness)) {
      System.out.println(server.address().getPort());
      while (System.in.read() >= 0) {
        // Until the input ends.
      }
    }
  }
}
