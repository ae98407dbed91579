package org.plainview.audit.log;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LeafTable implements DurableLeaves {

  private final JdbcClient jdbc;

  LeafTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long size() {
    return jdbc.sql("SELECT size FROM head").query(Long.class).single();
  }

  @Override
  public List<byte[]> leaves(long from, long to) {
    List<byte[]> leaves =
        jdbc.sql("SELECT leaf FROM entry WHERE index >= ? AND index < ? ORDER BY index")
            .params(from, to)
            .query((row, _) -> row.getBytes(1))
            .list();
    if (from < 0 || leaves.size() != to - from) {
      throw new IllegalArgumentException("The log has not all entries from " + from + " to before " + to);
    }
    return leaves;
  }
}
