package org.plainview.audittool.witness;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.audittool.CannotRunException;
import org.plainview.audittool.ExitCode;
import org.plainview.audittool.Inputs;
import org.plainview.tlog.checkpoint.Cosigner;
import org.plainview.tlog.note.SigningKey;
import org.plainview.tlog.note.VerifierKey;
import org.plainview.tlog.policy.PolicyLog;
import org.plainview.tlog.witness.Witness;
import org.plainview.tlog.witness.WitnessServer;
import org.plainview.tlog.witness.WitnessStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a witness until it is told to stop. */
@Command(
    name = "witness",
    description = {
      "Runs a witness (c2sp.org/tlog-witness): it cosigns a checkpoint only when the log has done nothing but grow.",
      "The oversight body runs it on a machine of its own, behind a proxy that does TLS."
    })
public final class WitnessCommand implements Callable<Integer> {
  private static final Pattern LISTEN = Pattern.compile("(.+):([0-9]{1,5})");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--state",
      paramLabel = "DIR",
      required = true,
      description = "What was cosigned last; made when missing. Guard it like the key.")
  private Path state = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "A private key to cosign with, by 'keygen --kind witness'; may be repeated.")
  private List<Path> keys = List.of();

  @Option(
      names = "--old-key",
      paramLabel = "VKEY",
      description = "A public key that this witness had before; may be repeated.")
  private List<String> oldKeys = List.of();

  @Option(
      names = "--log",
      paramLabel = "VKEY",
      description = "A public key of a log to watch; may be repeated.")
  private List<String> logs = List.of();

  @Option(names = "--policy", paramLabel = "FILE", description = "Watch the logs of this policy.")
  private @Nullable Path policy;

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      required = true,
      description = "Such as 127.0.0.1:7410.")
  private String listen = "";

  @Override
  public Integer call() throws IOException {
    List<Cosigner> cosigners = keys.stream().map(WitnessCommand::cosigner).toList();
    Witness witness = new Witness(watched(), cosigners, store(cosigners));
    try (WitnessServer server = WitnessServer.start(address(), witness)) {
      PrintWriter out = spec.commandLine().getOut();
      cosigners.forEach(cosigner -> out.println(cosigner.verifierKey().encode()));
      out.println("The witness listens at http://" + listen.replaceFirst(":0$", ":" + server.address().getPort()));
      out.flush();
      untilStopped(server);
    } catch (BindException e) {
      throw new CannotRunException("Cannot listen at " + listen + ": " + e.getMessage() + ".", e);
    }
    return ExitCode.YES;
  }

  /** The JVM ends after the hook, which lets the requests at work finish. */
  private static void untilStopped(WitnessServer server) {
    Thread hook = new Thread(server::close, "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Runtime.getRuntime().removeShutdownHook(hook);
      Thread.currentThread().interrupt();
    }
  }

  private static Cosigner cosigner(Path file) {
    SigningKey key = Inputs.keyFile(file);
    if (!key.verifierKey().type().isCosignature()) {
      throw new CannotRunException(file + " is the key of a log: make one with 'keygen --kind witness'.");
    }
    return new Cosigner(key, Clock.systemUTC());
  }

  private WitnessStore store(List<Cosigner> cosigners) {
    try {
      Stream<VerifierKey> current = cosigners.stream().map(Cosigner::verifierKey);
      return WitnessStore.open(state, Stream.concat(current, oldKeys.stream().map(Inputs::key)).toList());
    } catch (IOException e) {
      throw new CannotRunException("The state in " + state + " cannot be used: " + e.getMessage() + ".", e);
    }
  }

  private Map<String, List<VerifierKey>> watched() {
    List<VerifierKey> known = new ArrayList<>(logs.stream().map(Inputs::key).toList());
    if (policy != null) {
      known.addAll(Inputs.policy(policy).logs().stream().map(PolicyLog::key).toList());
    }
    if (known.isEmpty()) {
      throw new CannotRunException("Say which log to watch: --log VKEY, or --policy FILE with a log in it.");
    }
    return known.stream().distinct().collect(Collectors.groupingBy(VerifierKey::keyName));
  }

  private InetSocketAddress address() {
    Matcher parts = LISTEN.matcher(listen);
    int port = parts.matches() ? Integer.parseInt(parts.group(2)) : -1;
    if (port < 0 || port > 65_535) {
      throw new CannotRunException("--listen is a host and a port, such as 127.0.0.1:7410, not '" + listen + "'.");
    }
    InetSocketAddress address = new InetSocketAddress(parts.group(1), port);
    if (address.isUnresolved()) {
      throw new CannotRunException("There is no host called " + parts.group(1) + ".");
    }
    return address;
  }
}
