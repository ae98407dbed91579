package org.plainview.bench.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.bench.Bench;
import picocli.CommandLine;

class ForecastCommandTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine command = Bench.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return command.execute(arguments);
  }

  private Path history(String text) throws IOException {
    return Files.writeString(folder.resolve("history.csv"), text);
  }

  @Test
  void simulatedHistoriesMeetTheTarget() {
    assertThat(run("forecast")).isZero();
    assertThat(out.toString()).contains("steady", "trains", "15 to 30 min").contains("target 0.90: met");
  }

  @Test
  void aRecordedHistoryIsReplayed() throws IOException {
    String rows =
        IntStream.range(0, 1800).mapToObj(s -> s + "," + (50 + s / 6) + ",10,0").collect(Collectors.joining("\n"));
    assertThat(run("forecast", "--history", history("second,count,in,out\n" + rows).toString(), "--limit", "250"))
        .isZero();
    assertThat(out.toString()).contains("1.00 of the 95 % intervals");
  }

  @Test
  void aHistoryThatNeverReachesItsLimitCannotBeCompared() throws IOException {
    assertThat(run("forecast", "--history", history("0,1\n1,2\n").toString(), "--limit", "9")).isEqualTo(2);
    assertThat(err.toString()).contains("never reached");
  }

  @Test
  void aRowThatIsNoneIsNamed() throws IOException {
    assertThat(run("forecast", "--history", history("0,1\n1,x\n").toString(), "--limit", "9")).isEqualTo(2);
    assertThat(err.toString()).contains("Line 2");
    assertThat(run("forecast", "--history", history("5,1\n5,2\n").toString(), "--limit", "9")).isEqualTo(2);
    assertThat(err.toString()).contains("not later");
  }
}
