package org.plainview.bench.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.bench.Bench;
import org.plainview.bench.CannotRunException;
import org.plainview.bench.Verdict;

class CountCommandTest {

  @TempDir private Path folder;
  private final StringWriter errors = new StringWriter();

  private int run(String... arguments) {
    return Bench.commandLine().setErr(new PrintWriter(errors)).execute(arguments);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void readsMotRowsAsOnePersonEach() throws IOException {
    Truth truth = Truth.read(file("mot.txt", "1,1,10,10,5,20,-1,0,0,0\n1,2,30,10,5,20,-1,0,0,0\n3,1,10,10,5,20\n"));

    assertThat(truth.of(1)).hasValue(2);
    assertThat(truth.of(2)).as("between labelled frames nobody was there").hasValue(0);
    assertThat(truth.of(3)).hasValue(1);
    assertThat(truth.of(4)).isEmpty();
  }

  @Test
  void readsCountsPerFrameWithOrWithoutAHeader() throws IOException {
    Truth truth = Truth.read(file("counts.csv", "frame,count\n1,4\n5,0\n"));

    assertThat(truth.of(1)).hasValue(4);
    assertThat(truth.of(2)).as("not labelled").isEmpty();
    assertThat(truth.of(5)).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,2,3\n", "0,4\n", "1,-4\n", "1,four\n", "1,2\nx,y\n", "1\n", ""})
  void namesTheLineThatIsNoLabel(String content) throws IOException {
    Path file = file("bad.csv", content);

    assertThatThrownBy(() -> Truth.read(file)).isInstanceOf(CannotRunException.class).hasMessageContaining("bad.csv");
  }

  @Test
  void framesAndTruthGoTogether() {
    assertThat(run("count", "--frames", folder.toString())).isEqualTo(2);
    assertThat(run("count", "--truth", folder.toString())).isEqualTo(2);
    assertThat(run("count", "--frames", "a", "--video", "b", "--truth", "c")).isEqualTo(2);
    assertThat(errors.toString()).contains("--truth FILE");
  }

  @Test
  void whatCannotBeReadIsNamedAndNothingIsMeasured() throws IOException {
    Path truth = file("counts.csv", "1,4\n");
    Path model = file("model.onnx", "no model");
    Path video = file("video.avi", "no video");

    assertThat(run("count", "--video", video.toString(), "--truth", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(run("count", "--video", video.toString(), "--truth", truth.toString(), "--model", model.toString())).isEqualTo(2);
    assertThat(errors.toString()).contains("none", "model.onnx").doesNotContain("\tat ");
  }

  @Test
  void anUnknownBenchmarkIsRefused() {
    assertThat(run("no-such-bench")).isEqualTo(2);
  }

  @Test
  void theLastLineHasTheFormThatScriptsRead() {
    StringWriter out = new StringWriter();

    assertThat(new Verdict("count", 0.391, "people", 0.5).conclude(new PrintWriter(out))).isZero();
    assertThat(new Verdict("count", 0.6, "people", 0.5).conclude(new PrintWriter(out))).isEqualTo(1);

    assertThat(out.toString().lines())
        .containsExactly("count: 0.39 people, target 0.50: met", "count: 0.60 people, target 0.50: missed");
  }
}
