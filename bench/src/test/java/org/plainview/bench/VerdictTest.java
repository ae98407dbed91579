package org.plainview.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private final StringWriter printed = new StringWriter();
  private final PrintWriter out = new PrintWriter(printed);

  @Test
  void isMetAtTheTargetItself() {
    assertThat(new Verdict("gateway", 25, "ms", 25).conclude(out)).isZero();

    assertThat(printed).hasToString("gateway: 25.00 ms, target 25.00: met" + System.lineSeparator());
  }

  @Test
  void isMissedBeyondIt() {
    assertThat(new Verdict("gateway", 25.01, "ms", 25).conclude(out)).isOne();

    assertThat(printed.toString()).endsWith("target 25.00: missed" + System.lineSeparator());
  }

  @Test
  void isMissedBelowItWhereMoreIsBetter() {
    assertThat(new Verdict("audit", 20_000, "appends/s", 20_000, true).met()).isTrue();
    assertThat(new Verdict("audit", 19_999, "appends/s", 20_000, true).met()).isFalse();
    assertThat(new Verdict("audit", Double.NaN, "appends/s", 20_000, true).met()).isFalse();
  }

  @Test
  void isMissedByAFigureThatIsNone() {
    assertThat(new Verdict("gateway", Double.NaN, "ms", 25).conclude(out)).isOne();
  }

  @Test
  void isMissedWhateverTheFigureWhenSomethingWasWrong() {
    assertThat(new Verdict("gateway", 3, "ms", 25).conclude(out, List.of("an entry is missing"))).isOne();

    assertThat(printed.toString().lines())
        .containsExactly("WRONG: an entry is missing", "gateway: 3.00 ms, target 25.00: missed");
  }
}
