package org.plainview.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.ProblemDetail;

@ExtendWith(OutputCaptureExtension.class)
class ProblemAdviceTest {

  private final ProblemAdvice advice = new ProblemAdvice();

  @Test
  void aCallerThatHasGoneIsNoFailureOfTheService(CapturedOutput output) {
    assertThat(advice.unexpected(new IOException("Broken pipe"))).isNull();
    assertThat(output).doesNotContain("ERROR").doesNotContain("Broken pipe");
  }

  @Test
  void aFailureIsLoggedAndTheCallerLearnsNoInternals(CapturedOutput output) {
    ProblemDetail problem = advice.unexpected(new IllegalStateException("password=secret"));

    assertThat(problem).isNotNull();
    assertThat(problem.getStatus()).isEqualTo(500);
    assertThat(problem.toString()).doesNotContain("secret");
    assertThat(output).contains("Unexpected failure of a request");
  }
}
