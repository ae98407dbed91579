package org.plainview.launcher;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Runs the whole platform until it is told to stop. */
final class Up {

  private static final Duration DESCRIBE_LIMIT = Duration.ofSeconds(60);

  private final Home home;
  private final Ports ports;
  private final Options options;
  private final Console console;
  private final CountDownLatch stopped = new CountDownLatch(1);

  Up(Home home, Options options, Console console) {
    this.home = home;
    this.ports = new Ports(options.portBase());
    this.options = options;
    this.console = console;
  }

  void run() throws InterruptedException {
    home.create();
    DiskCheck.requireSpace(home.folder(), DiskCheck.REAL);
    try (RunLock _ = RunLock.take(home.lock())) {
      ChildrenFile children = new ChildrenFile(home.children());
      children.endLeftovers(console);
      LauncherCopies.removeOthers(home, LauncherCopies.own());
      PortBase.requireSame(home, ports);
      PortCheck.requireFree(ports.all());
      PortBase.note(home, ports);
      Supervisor supervisor = new Supervisor(console, children, Clock.systemUTC());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(supervisor), "stop"));
      try {
        start(supervisor);
        supervisor.run();
      } finally {
        console.say("Stopping …");
        supervisor.stopAll();
        stopped.countDown();
      }
    }
  }

  private void start(Supervisor supervisor) throws InterruptedException {
    Secrets secrets = Secrets.in(home.secrets());
    LogTrust.of(home).prepare(ports);
    options.videoFolder().ifPresent(folder -> VideoFolders.add(home, folder));
    List<Service> services = new Services(home, ports, secrets, options).all();
    FastStart fastStart = new FastStart(home, console);
    fastStart.extract(services);
    Postgres postgres = new Postgres(home, ports, secrets, true);
    Kafka kafka = new Kafka(home, ports, secrets);
    Keycloak keycloak = new Keycloak(home, ports, secrets, false);
    postgres.prepare();
    supervisor.add(postgres.part());
    supervisor.awaitHealthy();
    if (supervisor.isStopping()) {
      return;
    }
    postgres.createDatabases(Secrets.DATABASES);
    kafka.prepare();
    keycloak.prepare();
    Recording recording = new Recording(home, console);
    if (!"off".equals(System.getenv("PLAINVIEW_FAST_START"))) {
      prepareFastStart(supervisor, fastStart, services, recording, List.of(kafka.part(), keycloak.part()));
    }
    if (supervisor.isStopping()) {
      return;
    }
    supervisor.add(recording.use(kafka.part()));
    supervisor.add(recording.use(keycloak.part()));
    services.forEach(service -> supervisor.add(fastStart.part(service)));
    supervisor.awaitHealthy();
    if (!supervisor.isStopping()) {
      seed(new Seeder(new Api(ports, secrets), console), fastStart, services);
      console.plain(Welcome.text(ports, secrets, home, options));
    }
  }

  private static void prepareFastStart(
      Supervisor supervisor, FastStart fastStart, List<Service> services, Recording recording, List<Part> parts)
      throws InterruptedException {
    List<Thread> work = List.of(
        work("training", () -> fastStart.train(services)),
        work(
            "recording",
            () -> {
              for (Part part : parts.stream().filter(recording::isMissing).toList()) {
                recording.make(part);
              }
            }));
    try {
      supervisor.startBeside(work);
    } finally {
      work.forEach(Thread::interrupt);
      for (Thread thread : work) {
        thread.join();
      }
    }
  }

  private interface Work {
    void run() throws InterruptedException;
  }

  private static Thread work(String name, Work work) {
    return Thread.ofPlatform()
        .name(name)
        .start(
            () -> {
              try {
                work.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private void seed(Seeder seeder, FastStart fastStart, List<Service> services) throws InterruptedException {
    for (Service service : services) {
      if (service.name().equals(Services.SIMULATOR)) {
        seeder.seed(describe(fastStart.command(service)));
      }
    }
    if (options.video().isPresent()) {
      seeder.seed(VideoPlan.of(options.video().get(), options));
    }
  }

  private JsonNode describe(List<String> simulator) throws InterruptedException {
    List<String> command = new ArrayList<>(simulator);
    command.addAll(List.of("describe", "--port", String.valueOf(ports.simulator())));
    String described =
        Tool.output("Asking the simulator for its cameras", command, home.log(Services.SIMULATOR), DESCRIBE_LIMIT);
    try {
      return Api.JSON.readTree(described);
    } catch (JacksonException e) {
      throw new LaunchException("The simulator did not describe its cameras: " + e.getMessage(), e);
    }
  }

  private void stopAndWait(Supervisor supervisor) {
    supervisor.requestStop();
    try {
      // A stop that fails must not keep the process for ever.
      stopped.await(90, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
