package org.plainview.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/** Passwords and keys of a deployment: made at its first start, kept in a file that only its owner reads. */
final class Secrets {

  static final List<String> DATABASES =
      List.of("camera", "recognition", "watchlist", "audit", "gateway", "keycloak");
  static final List<String> USERS = List.of("olga", "omar", "sofia", "remy", "ines");

  private static final List<String> WORDS =
      List.of(
          "amber", "basil", "cedar", "delta", "ember", "fjord", "grove", "hazel", "inlet", "juniper",
          "kelp", "linen", "maple", "nectar", "olive", "pebble", "quartz", "raven", "sable", "tulip",
          "umber", "violet", "willow", "yarrow", "zephyr", "birch", "coral", "dune", "fern", "glade",
          "heron", "iris");

  private final SecureRandom random = new SecureRandom();
  private final Properties values = new Properties();
  private final Path file;

  private Secrets(Path file) {
    this.file = file;
  }

  /** The secrets in the file, completed with fresh ones where it lacks any. */
  static Secrets in(Path file) {
    Secrets secrets = new Secrets(file);
    secrets.load();
    secrets.complete();
    return secrets;
  }

  String get(String key) {
    String value = values.getProperty(key);
    if (value == null) {
      throw new LaunchException("There is no secret '" + key + "' in " + file);
    }
    return value;
  }

  String database(String name) {
    return get("db." + name + ".password");
  }

  String user(String name) {
    return get("user." + name + ".password");
  }

  String client(String id) {
    return get("client." + id + ".secret");
  }

  private void load() {
    if (!Files.exists(file)) {
      return;
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      values.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new LaunchException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private void complete() {
    int before = values.size();
    values.putIfAbsent("postgres.password", token());
    DATABASES.forEach(name -> values.putIfAbsent("db." + name + ".password", token()));
    values.putIfAbsent("keycloak.admin.password", token());
    values.putIfAbsent("client.plainview-gateway.secret", token());
    values.putIfAbsent("client.plainview-registry.secret", token());
    values.putIfAbsent("client.plainview-agency-demo.secret", token());
    USERS.forEach(name -> values.putIfAbsent("user." + name + ".password", words()));
    values.putIfAbsent("stream.key", Base64.getEncoder().encodeToString(bytes(32)));
    values.putIfAbsent("kafka.cluster", clusterId());
    if (values.size() != before) {
      store();
    }
  }

  private void store() {
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (Writer writer = Files.newBufferedWriter(fresh)) {
        values.store(writer, "Secrets of this deployment. Keep them here.");
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new LaunchException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private String token() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24));
  }

  /** Kafka's tool takes an id that begins with a dash for an option. */
  private String clusterId() {
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(16));
    return id.startsWith("-") ? clusterId() : id;
  }

  /** Four words and a number, 30 bits: enough for a demo account behind Keycloak's lock-out, and typable. */
  private String words() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      words.append(WORDS.get(random.nextInt(WORDS.size()))).append('-');
    }
    return words.append(random.nextInt(10, 10_000)).toString();
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
