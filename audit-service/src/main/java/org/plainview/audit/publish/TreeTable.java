package org.plainview.audit.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.note.MalformedNoteException;
import org.plainview.tlog.note.SignedNote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The two rows on which all instances agree: the head of the tree, and what is published of it. */
@Component
class TreeTable {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  TreeTable(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Writes the file of a checkpoint, and says whether it did: not over that of a larger one. */
  @FunctionalInterface
  interface FileWrite {
    boolean write() throws IOException;
  }

  TreeHead head() {
    return jdbc.sql("SELECT size, root FROM tree")
        .query((row, _) -> new TreeHead(row.getLong("size"), Hash.of(row.getBytes("root"))))
        .single();
  }

  /**
   * Moves the head forward.
   *
   * @return false when another instance has moved it meanwhile; nothing has changed then
   */
  boolean extend(TreeHead from, TreeHead to) {
    return jdbc.sql("UPDATE tree SET size = ?, root = ? WHERE size = ? AND root = ?")
            .params(to.size(), to.root().toBytes(), from.size(), from.root().toBytes())
            .update()
        == 1;
  }

  Optional<Publication> publication() {
    return jdbc.sql("SELECT size, note, published_at FROM publication").query((row, _) -> read(row)).optional();
  }

  /**
   * Writes the checkpoint's file and notes it as published, unless a larger one is out already.
   *
   * @param file called under the lock, so that an older checkpoint never replaces a newer one
   * @return whether it is the newest now
   */
  boolean publish(Publication publication, FileWrite file) throws IOException {
    try {
      return Boolean.TRUE.equals(transaction.execute(_ -> publishLocked(publication, file)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private boolean publishLocked(Publication publication, FileWrite file) {
    // The head's row is always there; that of the publication is not before the first one.
    jdbc.sql("SELECT size FROM tree FOR UPDATE").query(Long.class).single();
    if (publication().filter(newest -> newest.size() > publication.size()).isPresent()) {
      return false;
    }
    try {
      if (!file.write()) {
        return false;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    jdbc.sql(
            """
            INSERT INTO publication (size, note, published_at) VALUES (?, ?, ?)
            ON CONFLICT (one_row) DO UPDATE
              SET size = excluded.size, note = excluded.note, published_at = excluded.published_at
            """)
        .params(
            publication.size(), publication.note().encode(), publication.at().atOffset(ZoneOffset.UTC))
        .update();
    return true;
  }

  private static Publication read(ResultSet row) throws SQLException {
    try {
      return new Publication(
          row.getLong("size"),
          SignedNote.parse(row.getString("note")),
          row.getObject("published_at", OffsetDateTime.class).toInstant());
    } catch (MalformedNoteException e) {
      throw new IllegalStateException("The published checkpoint in the database is damaged: " + e.getMessage(), e);
    }
  }
}
