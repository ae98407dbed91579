package org.plainview.bench.running;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.plainview.bench.CannotRunException;

/** The passwords that a platform has made for itself. */
final class SecretsFile {

  private SecretsFile() {}

  /**
   * @throws CannotRunException when no platform has run in that home
   */
  static String get(Path home, String name) {
    Properties secrets = new Properties();
    try (Reader reader = Files.newBufferedReader(home.resolve("secrets.properties"))) {
      secrets.load(reader);
    } catch (IOException e) {
      throw new CannotRunException("No platform has run in " + home + ": start it with ./plainview up");
    }
    return secrets.getProperty(name, "");
  }
}
