package org.plainview.recognition;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.recognition.support.Cameras;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Settings with which the service does not start, and what it says then. */
class RefusedStartTest {

  @TempDir private Path folder;

  private static AbstractThrowableAssert<?, ? extends Throwable> starting(String... settings) {
    String[] arguments = new String[settings.length + 2];
    arguments[0] = "--server.port=0";
    arguments[1] = "--spring.kafka.bootstrap-servers=127.0.0.1:9";
    for (int i = 0; i < settings.length; i++) {
      arguments[i + 2] = "--" + settings[i];
    }
    return assertThatThrownBy(() -> new SpringApplicationBuilder(RecognitionApplication.class).run(arguments).close());
  }

  @Test
  void aRoleThatDoesNotExist() {
    starting("plainview.recognition.roles=wrker").rootCause().hasMessageContaining("Role.wrker");
  }

  @Test
  void noRoleAtAll() {
    starting("plainview.recognition.roles=").rootCause().hasMessageContaining("must name worker, history or both");
  }

  @Test
  void aWorkerWithoutTheKeyOfStreamAddresses() {
    starting("plainview.recognition.roles=worker", "plainview.recognition.worker.stream-key=")
        .rootCause()
        .hasMessageContaining("PLAINVIEW_STREAM_KEY");
  }

  @Test
  void aWorkerWhoseKeyIsNoneWithoutRepeatingIt() {
    starting("plainview.recognition.roles=worker", "plainview.recognition.worker.stream-key=c2hvcnQ=")
        .rootCause()
        .hasMessageContaining("PLAINVIEW_STREAM_KEY")
        .message()
        .doesNotContain("c2hvcnQ=");
  }

  @Test
  void aModelFileThatIsNotThere() {
    starting(
            "plainview.recognition.roles=worker",
            "plainview.recognition.worker.stream-key=" + Cameras.KEY,
            "plainview.recognition.worker.model=" + folder.resolve("none.onnx"))
        .rootCause()
        .hasMessageContaining("PLAINVIEW_RECOGNITION_MODEL")
        .hasMessageContaining("none.onnx");
  }

  @Test
  void numbersThatMakeNoSense() {
    starting("plainview.recognition.roles=worker", "plainview.recognition.worker.analysers=-1")
        .rootCause()
        .hasMessageContaining("cannot be negative");
  }
}
