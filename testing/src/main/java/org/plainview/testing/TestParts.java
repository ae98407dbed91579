package org.plainview.testing;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts for tests are, read from the file that {@code ./plainview parts} writes: the path in the
 * environment variable {@code PLAINVIEW_TEST_PARTS}, or {@code .plainview/test/parts.properties} in the
 * working directory or a folder above it.
 */
public final class TestParts {

  private static final Path DEFAULT = Path.of(".plainview", "test", "parts.properties");

  private static @Nullable TestParts current;

  private final Properties properties;

  private TestParts(Properties properties) {
    this.properties = properties;
  }

  /**
   * @throws IllegalStateException saying what to do, when the parts have not been started
   */
  public static synchronized TestParts current() {
    TestParts known = current;
    if (known == null) {
      known = new TestParts(load(file()));
      current = known;
    }
    return known;
  }

  public String kafkaBootstrapServers() {
    return value("kafka.bootstrap");
  }

  /** The realm's issuer, as in a token's {@code iss}. */
  public String issuer() {
    return value("keycloak.issuer");
  }

  /** The base address of Keycloak. */
  public String keycloak() {
    return issuer().replaceFirst("/realms/.*", "");
  }

  /** The password of a demo user such as {@code olga}. */
  public String password(String user) {
    return value("user." + user + ".password");
  }

  /** The secret of a confidential client. */
  public String secret(String client) {
    return value("client." + client + ".secret");
  }

  /** A prefix for topics and groups that no other test uses. */
  public static String freshTopicPrefix() {
    return "t" + UUID.randomUUID().toString().substring(0, 8) + ".";
  }

  /**
   * @throws IllegalStateException when the file of the parts does not have the key
   */
  public String value(String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalStateException(
          "The file of the test parts lacks '" + key + "': stop and start them (./plainview parts)");
    }
    return value;
  }

  private static Path file() {
    String named = System.getenv("PLAINVIEW_TEST_PARTS");
    if (named != null) {
      return Path.of(named);
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path candidate = folder.resolve(DEFAULT);
      if (Files.exists(candidate)) {
        return candidate;
      }
    }
    return DEFAULT;
  }

  private static Properties load(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new IllegalStateException(
          "These tests need the real PostgreSQL, Kafka and Keycloak: run ./plainview parts in another"
              + " terminal, or all tests with ./plainview test (no file "
              + file
              + ")",
          e);
    }
  }
}
