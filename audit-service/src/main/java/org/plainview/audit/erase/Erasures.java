package org.plainview.audit.erase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries of one actor, to be erased. */
@Component
class Erasures {

  private static final int CHUNK = 5_000;

  private final JdbcClient jdbc;

  Erasures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many entries there are to erase. */
  long count(String actor) {
    return jdbc.sql("SELECT count(*) FROM entry WHERE actor = ?").param(actor).query(Long.class).single();
  }

  /**
   * Erases all entries of the actor, some at a time: after a failure it can be done again.
   *
   * @return how many this call has erased
   */
  long erase(String actor) {
    long erased = 0;
    int chunk;
    do {
      // An array is looked up in the primary key; a join would repeat the selection for each entry of the actor where the
      // database expects few of them.
      chunk =
          jdbc.sql(
                  """
                  UPDATE entry SET actor = NULL, detail = NULL, salt = NULL
                  WHERE actor IS NOT NULL AND index = ANY (ARRAY(SELECT index FROM entry WHERE actor = ? LIMIT ?))
                  """)
              .params(actor, CHUNK)
              .update();
      erased += chunk;
    } while (chunk > 0);
    return erased;
  }
}
