package org.plainview.audit.leaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SaltsTest {

  @Test
  void neverGivesTheSameSaltTwiceWhoeverAsks() {
    Salts salts = new Salts();
    Set<String> given = ConcurrentHashMap.newKeySet();

    IntStream.range(0, 5_000).parallel().forEach(_ -> given.add(HexFormat.of().formatHex(salts.next())));

    assertThat(given).hasSize(5_000).allSatisfy(salt -> assertThat(salt).hasSize(2 * Salts.BYTES));
  }
}
