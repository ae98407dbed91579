package org.plainview.bench.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainview.bench.scenarios.Incident;

class ConfusionTest {

  @Test
  void countsAMatchOfAnotherKindAgainstBoth() {
    Confusion confusion = new Confusion();
    confusion.add(Incident.CRUSH, Optional.of(Incident.CRUSH));
    confusion.add(Incident.CRUSH, Optional.of(Incident.STOP_AND_GO));
    confusion.add(Incident.DISPERSAL, Optional.empty());
    confusion.add(null, Optional.of(Incident.CRUSH));
    confusion.add(null, Optional.empty());

    assertThat(confusion.precision()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(confusion.recall()).isCloseTo(1 / 3.0, within(1e-9));
    StringWriter text = new StringWriter();
    confusion.print(new PrintWriter(text, true));
    assertThat(text.toString()).contains("| crush | 0 | 1 | 1 | 0 | 0 | 0 | 0.50 | 0.50 |");
    assertThat(text.toString()).contains("| ordinary | 0 | 1 | 0 | 0 | 0 | 1 | | |");
  }
}
