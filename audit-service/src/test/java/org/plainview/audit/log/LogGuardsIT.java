package org.plainview.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.audit.AuditServiceIT;
import org.plainview.audit.Drafts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself refuses, whoever asks. */
class LogGuardsIT extends AuditServiceIT {

  private static final String INSERT =
      """
      INSERT INTO entry (index, recorded_at, leaf, id, at, actor, roles, action, object_id, duty_case, detail, salt)
      SELECT size + %s, greatest(now(), recorded_at) + %s, '{}', gen_random_uuid(), now(), 'a', '{}', 'a', '', '',
             '{}', %s
      FROM head
      """;
  private static final String SALT = "decode('000102030405060708090a0b0c0d0e0f', 'hex')";

  private final AuditLog log;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  LogGuardsIT(
      @Autowired AuditLog log, @Autowired JdbcClient jdbc, @Autowired PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
    this.log = log;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void oneEntryAtLeast() {
    log.append(Drafts.draft()).join();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE entry SET actor = 'nobody'",
        "UPDATE entry SET leaf = leaf || 'x'",
        "UPDATE entry SET action = 'a.b'",
        "UPDATE entry SET at = now()",
        "UPDATE entry SET recorded_at = now()",
        "UPDATE entry SET salt = sha256(salt)",
        "UPDATE entry SET actor = NULL",
        "UPDATE entry SET salt = NULL",
        "UPDATE entry SET actor = NULL, detail = NULL",
        "UPDATE entry SET detail = NULL, salt = NULL",
        "UPDATE entry SET actor = NULL, detail = NULL, salt = NULL, roles = '{}'",
        "UPDATE entry SET actor = NULL, detail = NULL, salt = NULL, leaf = '{}'",
        "UPDATE entry SET index = index + 1",
        "DELETE FROM entry",
        "TRUNCATE entry",
        "TRUNCATE entry, head",
        "UPDATE head SET size = size + 1",
        "UPDATE head SET recorded_at = 'epoch'",
        "DELETE FROM head",
        "TRUNCATE head",
        "INSERT INTO head (one_row, size) VALUES (true, 5)"
      })
  void refusesToChangeTheLog(String statement) {
    assertThatThrownBy(() -> jdbc.sql(statement).update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("append-only");
  }

  @Test
  void refusesToTakeBackAnErasure() {
    long index = ((Appended.At) log.append(Drafts.draft()).join()).index();
    jdbc.sql("UPDATE entry SET actor = NULL, detail = NULL, salt = NULL WHERE index = ?").param(index).update();

    assertThatThrownBy(
            () ->
                jdbc.sql("UPDATE entry SET actor = 'a', detail = '{}', salt = " + SALT + " WHERE index = ?")
                    .param(index)
                    .update())
        .hasStackTraceContaining("append-only");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1, 1_000})
  void refusesAnEntryThatDoesNotContinueTheLog(long distance) {
    long size = size();

    refusesInsert(distance, "interval '0'", SALT);

    assertThat(size()).isEqualTo(size);
  }

  @Test
  void refusesAnEntryOfAnEarlierTime() {
    refusesInsert(0, "interval '-1 day'", SALT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NULL", "''", "'\\x00'"})
  void refusesAnEntryWithoutAWholeSalt(String salt) {
    refusesInsert(0, "interval '0'", salt);
  }

  @Test
  void takesAnEntryThatContinuesTheLog() {
    long size = size();

    long grown =
        transaction.execute(
            status -> {
              // No true entry, so it must not stay in the log.
              status.setRollbackOnly();
              jdbc.sql(INSERT.formatted(0, "interval '0'", SALT)).update();
              return size();
            });

    assertThat(grown).isEqualTo(size + 1);
  }

  private void refusesInsert(long distance, String later, String salt) {
    assertThatThrownBy(() -> jdbc.sql(INSERT.formatted(distance, later, salt)).update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private long size() {
    return jdbc.sql("SELECT size FROM head").query(Long.class).single();
  }
}
