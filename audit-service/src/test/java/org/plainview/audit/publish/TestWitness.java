package org.plainview.audit.publish;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainview.testing.TestLog;
import org.plainview.tlog.checkpoint.Cosigner;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SigningKey;
import org.plainview.tlog.note.VerifierKey;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyGroup;
import org.plainview.tlog.policy.PolicyLog;
import org.plainview.tlog.policy.PolicyWitness;
import org.plainview.tlog.witness.Witness;
import org.plainview.tlog.witness.WitnessServer;
import org.plainview.tlog.witness.WitnessStore;

/** A real witness in this process, which a test can stop and start again at its address. */
final class TestWitness implements AutoCloseable {

  private final String name;
  private final SigningKey key;
  private final Witness witness;
  private WitnessServer server;

  private TestWitness(String name, SigningKey key, Witness witness, WitnessServer server) {
    this.name = name;
    this.key = key;
    this.witness = witness;
    this.server = server;
  }

  /** Starts one that trusts these keys of the log. */
  static TestWitness start(String name, VerifierKey... logKeys) throws IOException {
    SigningKey key =
        SigningKey.generate("witness.test/" + name, SignatureType.ED25519_COSIGNATURE, new SecureRandom());
    Path folder = Files.createTempDirectory("plainview-witness-");
    Witness witness =
        new Witness(
            Map.of(TestLog.ORIGIN, List.of(logKeys)),
            List.of(new Cosigner(key, Clock.systemUTC())),
            WitnessStore.open(folder, List.of(key.verifierKey())));
    return new TestWitness(name, key, witness, serve(0, witness));
  }

  private static WitnessServer serve(int port, Witness witness) throws IOException {
    return WitnessServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), witness);
  }

  VerifierKey verifierKey() {
    return key.verifierKey();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.address().getPort());
  }

  void stop() {
    server.close();
  }

  void comeBack() throws IOException {
    server = serve(server.address().getPort(), witness);
  }

  /** That a log with this key needs so many of these witnesses. */
  static Policy policy(int threshold, List<VerifierKey> logKeys, TestWitness... witnesses) {
    List<PolicyWitness> listed = new ArrayList<>();
    for (TestWitness one : witnesses) {
      listed.add(new PolicyWitness(one.name, one.verifierKey(), Optional.of(one.url().toString())));
    }
    List<String> names = Arrays.stream(witnesses).map(one -> one.name).toList();
    return new Policy(
        logKeys.stream().map(PolicyLog::new).toList(),
        listed,
        List.of(new PolicyGroup("enough", threshold, names)),
        Optional.of("enough"));
  }

  @Override
  public void close() {
    server.close();
  }
}
