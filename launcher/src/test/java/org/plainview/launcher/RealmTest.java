package org.plainview.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RealmTest {

  @TempDir private Path folder;

  @Test
  void theRealmHasItsSecretsAndOnlyItsOwnerReadsIt() throws Exception {
    Secrets secrets = Secrets.in(folder.resolve("secrets.properties"));
    Path file = realm(false, secrets);

    JsonNode realm = Api.JSON.readTree(Files.readString(file));

    assertThat(Files.readString(file).replace("@example.org", "")).as("a place was not filled").doesNotContain("@");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keycloak"))))
        .isEqualTo("rwx------");
    assertThat(realm.path("users").valueStream().map(user -> user.path("username").asString()))
        .containsAll(Secrets.USERS);
    assertThat(clients(realm)).noneMatch(id -> id.startsWith("plainview-test"));
  }

  @Test
  void onlyTheRealmOfTestsHasTheClientsWhoseTokensMustBeRefused() throws Exception {
    JsonNode realm =
        Api.JSON.readTree(Files.readString(realm(true, Secrets.in(folder.resolve("secrets.properties")))));

    assertThat(clients(realm)).contains("plainview-test-short", "plainview-test-wrong-audience");
  }

  private Path realm(boolean testClients, Secrets secrets) {
    Home home = new Home(folder, folder, folder.resolve("parts"));
    new Keycloak(home, new Ports(7400), secrets, testClients).prepare();
    return folder.resolve("keycloak/data/import/plainview-realm.json");
  }

  private static List<String> clients(JsonNode realm) {
    return realm.path("clients").valueStream().map(client -> client.path("clientId").asString()).toList();
  }
}
