package org.plainview.audit.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.audit.AuditApplication;
import org.plainview.testing.ServiceProperties;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.tile.DirectoryFiles;
import org.plainview.tlog.verify.LogVerifier;
import org.plainview.tlog.verify.Outcome;
import org.springframework.boot.SpringApplication;

/** What somebody who may do everything to the database or to the folder can change, and who notices. */
class TamperedLogIT extends OwnLog {

  private static final int SIZE = 300;

  private LogInstance instance;

  @BeforeEach
  void publishSomeEntries() throws Exception {
    instance = open(setup());
    acknowledged.append(instance.log(), SIZE);
    instance.publish();
    instance.check().requireIntact();
  }

  @Nested
  class TheStartOfTheServiceNames {

    @Test
    void anEntryThatWasEdited() throws Exception {
      attack(
          """
          UPDATE entry SET leaf = convert_to(replace(convert_from(leaf, 'UTF8'), 'cam-1', 'cam-2'), 'UTF8')
          WHERE index = 270
          """);

      assertRefused("Entry 270 (tile/entries/001.p/44): The database holds another entry than the log");
    }

    @Test
    void anEntryThatWasEditedWithItsTriggersDisabled() throws Exception {
      execute(
          "ALTER TABLE entry DISABLE TRIGGER ALL",
          "UPDATE entry SET leaf = leaf || convert_to(' ', 'UTF8') WHERE index = 0",
          "ALTER TABLE entry ENABLE TRIGGER ALL");

      assertRefused("Entry 0 (tile/entries/000): The database holds another entry than the log");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "actor = 'nobody'",
          "detail = '{}'",
          "detail = 'no JSON'",
          "salt = decode('000102030405060708090a0b0c0d0e0f', 'hex')",
          "roles = '{}'",
          "action = 'camera.list'",
          "object_id = 'cam-2'",
          "duty_case = ''",
          "id = gen_random_uuid()",
          "at = at + interval '1 day'",
          "recorded_at = recorded_at - interval '1 day'"
        })
    void anEntryThatASearchWouldShowOrMissFalsely(String change) throws Exception {
      attack("UPDATE entry SET " + change + " WHERE index = 270");

      assertRefused("Entry 270 (tile/entries/001.p/44): What the database holds beside the leaf of this entry");
    }

    @Test
    void anEntryThatWasDeleted() throws Exception {
      attack("DELETE FROM entry WHERE index = 17");

      assertRefused("Entry 17 (tile/entries/000): The database has lost this entry");
    }

    @Test
    void theLastEntryWhenItWasDeletedButStillCounts() throws Exception {
      attack("DELETE FROM entry WHERE index = 299");

      assertRefused("Entry 299 (tile/entries/001.p/44): The database has lost this entry");
    }

    @Test
    void theFirstOfTheEntriesThatWereCutOff() throws Exception {
      attack("DELETE FROM entry WHERE index >= 290", "UPDATE head SET size = 290");

      assertRefused("Entry 290 is the first that the database has lost");
    }

    @Test
    void anEntryAndThoseBehindItWhenTheyMovedUp() throws Exception {
      attack(
          "DELETE FROM entry WHERE index = 100",
          "UPDATE entry SET index = -index WHERE index > 100",
          "UPDATE entry SET index = -index - 1 WHERE index < 0",
          "UPDATE head SET size = 299");

      assertRefused("Entry 299 is the first that the database has lost");
      attack("UPDATE head SET size = 300");
      assertRefused("Entry 100 (tile/entries/000): The database holds another entry than the log");
    }

    @Test
    void theFirstOfTwoEntriesThatChangedPlaces() throws Exception {
      attack(
          "UPDATE entry SET index = -1 WHERE index = 20",
          "UPDATE entry SET index = 20 WHERE index = 40",
          "UPDATE entry SET index = 40 WHERE index = -1");

      assertRefused("Entry 20 (tile/entries/000): The database holds another entry than the log");
    }

    @Test
    void anEntryThatWasBackDated() throws Exception {
      attack(
          """
          UPDATE entry SET recorded_at = recorded_at - interval '1 year', leaf = convert_to(regexp_replace(
              convert_from(leaf, 'UTF8'), '"recordedAt":"[0-9]{4}', '"recordedAt":"2001'), 'UTF8')
          WHERE index = 5
          """);

      assertRefused("Entry 5 (tile/entries/000): The database holds another entry than the log");
    }

    @ParameterizedTest
    @CsvSource({
      "tile/0/001.p/44, 41, Entry 257 (tile/0/001.p/44): Hash 1 of the file is not that of what it stands for",
      "tile/entries/000, 40, Entry 0 (tile/entries/000): The entry is not the one that was logged"
    })
    void theFirstEntryOfAFileThatWasEdited(String file, int at, String sentence) throws Exception {
      flip(file, at);

      assertRefused(sentence);
    }

    @Test
    void theFirstEntryOfAFileThatIsGone() throws Exception {
      Files.delete(files.folder().resolve("tile/entries/001.p/44"));

      assertRefused("Entry 256: the file tile/entries/001.p/44 is missing");
    }

    @Test
    void theFirstEntryThatAnOlderCheckpointLacks() throws Exception {
      SignedNote older = seen();
      grow();
      Files.writeString(files.folder().resolve("checkpoint"), older.encode());

      assertRefused("Entry 300 was published, but the checkpoint in the log's folder has 300 entries instead of 310");
      Files.delete(files.folder().resolve("checkpoint"));
      assertRefused("Entry 0 was published, but the checkpoint in the log's folder has 0 entries instead of 310");
    }

    @Test
    void theFirstEntryThatAnOlderCopyOfTheDatabaseLacks() throws Exception {
      execute(
          "CREATE TABLE old_entry AS SELECT * FROM entry",
          "CREATE TABLE old_tree AS SELECT * FROM tree",
          "CREATE TABLE old_publication AS SELECT * FROM publication");
      grow();
      attack(
          "DELETE FROM entry WHERE index >= 300",
          "UPDATE head SET size = 300",
          "UPDATE tree SET (size, root) = (SELECT size, root FROM old_tree)",
          "UPDATE publication SET (size, note) = (SELECT size, note FROM old_publication)");

      assertRefused("Entry 300 was published, but the tree in the database has only 300 entries");
    }
  }

  @Nested
  class TheStartOfTheServiceRefuses {

    @Test
    void aPublishedNoteThatIsNone() throws Exception {
      attack("UPDATE publication SET note = 'x'");

      assertRefused("The published checkpoint in the database is damaged: ");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "note = replace(note, E'\\n300\\n', E'\\n299\\n')",
          "note = replace(note, E'\\n300\\n', E'\\n301\\n')",
          "note = overlay(note PLACING 'AAAA' FROM length(note) - 40)"
        })
    void aPublishedNoteWithoutItsSignature(String change) throws Exception {
      attack("UPDATE publication SET " + change);

      assertThat(refusal()).startsWith("The published checkpoint in the database is ");
    }

    @Test
    void aPublishedSizeThatTheNoteDoesNotHave() throws Exception {
      attack("UPDATE publication SET size = 1000");

      assertRefused("The published checkpoint in the database has 300 entries, and not 1000 as its row says");
    }

    @Test
    void aCheckpointInTheFolderThatTheLogHasNotSigned() throws Exception {
      String forged = seen().encode().replace("\n300\n", "\n301\n");
      Files.writeString(files.folder().resolve("checkpoint"), forged);

      assertRefused("The published checkpoint in the log's folder is not to be believed: The signature by");
    }

    @Test
    void aTreeWhoseRootWasEdited() throws Exception {
      attack("UPDATE tree SET root = sha256('')");

      assertThat(refusal()).startsWith("One of the entries 0 to 299 (tile/");
    }
  }

  @Nested
  class TheVerifierNames {

    @Test
    void anEntryThatWasEditedInItsBundle() throws Exception {
      flip("tile/entries/001.p/44", 30);

      assertThat(verified())
          .isInstanceOfSatisfying(Outcome.Damaged.class, damaged -> assertThat(damaged.index()).isEqualTo(256));
    }

    @Test
    void anEntryWhoseHashWasEdited() throws Exception {
      flip("tile/0/000", 32 * 200);

      assertThat(verified())
          .isInstanceOfSatisfying(
              Outcome.Damaged.class,
              damaged -> {
                assertThat(damaged.index()).isEqualTo(200);
                assertThat(damaged.span()).isEqualTo(1);
              });
    }

    @Test
    void theEntriesThatAnOlderCheckpointLacks() throws Exception {
      SignedNote older = seen();
      grow();
      SignedNote newer = seen();
      Files.writeString(files.folder().resolve("checkpoint"), older.encode());

      Outcome outcome = LogVerifier.of(new DirectoryFiles(files.folder()), policy()).since(newer).verify();

      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Damaged.class,
              damaged -> {
                assertThat(damaged.index()).isEqualTo(300);
                assertThat(damaged.problem()).isEqualTo("The earlier checkpoint has 310 entries, this one only 300");
              });
    }
  }

  @Test
  void theServiceAsItIsShippedDoesNotStartOnIt() throws Exception {
    List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
    ServiceProperties.register((name, value) -> arguments.add("--" + name + "=" + value.get()), database);
    files.register((name, value) -> arguments.add("--" + name + "=" + value.get()));
    attack("DELETE FROM entry WHERE index = 17");

    assertThatThrownBy(() -> SpringApplication.run(AuditApplication.class, arguments.toArray(new String[0])).close())
        .hasRootCauseInstanceOf(DamagedLogException.class)
        .rootCause()
        .hasMessageStartingWith("Entry 17 (tile/entries/000): The database has lost this entry");
  }

  @Test
  void whoErasesAPersonAsIntendedIsNotTakenForAnAttacker() throws Exception {
    execute("UPDATE entry SET actor = NULL, detail = NULL, salt = NULL WHERE index IN (0, 17, 299)");

    instance.check().requireIntact();
  }

  private void grow() throws Exception {
    acknowledged.append(instance.log(), 10);
    instance.publish();
  }

  private void assertRefused(String sentence) {
    assertThat(refusal()).startsWith(sentence).contains(". The audit service does not start on a log that does not");
  }

  private String refusal() {
    return assertThatExceptionOfType(DamagedLogException.class)
        .isThrownBy(() -> open(setup()).publisher().start())
        .actual()
        .getMessage();
  }

  private void flip(String file, int at) throws Exception {
    Path path = files.folder().resolve(file);
    byte[] content = Files.readAllBytes(path);
    content[at] ^= 1;
    Files.write(path, content);
  }

  /** As a superuser of the database, past all triggers. */
  private void attack(String... statements) throws SQLException {
    String[] all = new String[statements.length + 1];
    all[0] = "SET session_replication_role = replica";
    System.arraycopy(statements, 0, all, 1, statements.length);
    execute(all);
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }
}
