package org.plainview.bench.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

  private final List<Answer> hundred = LongStream.range(0, 100).mapToObj(AuditTrailTest::answer).toList();

  private static Answer answer(long index) {
    return new Answer(200, OptionalLong.of(index), "request-" + index);
  }

  private static List<String> problems(List<Answer> answers) {
    return AuditTrail.problems(answers, index -> Optional.of("request-" + index));
  }

  @Test
  void isCompleteWhenEveryAnswerNamesItsOwnEntry() {
    assertThat(problems(hundred)).isEmpty();
  }

  @Test
  void findsAnAnswerWithoutAnEntry() {
    List<Answer> answers = List.of(answer(1), new Answer(200, OptionalLong.empty(), "request-2"), answer(3));

    assertThat(problems(answers)).singleElement().asString().endsWith("no entry of the audit log: 1");
  }

  @Test
  void findsAnEntryNamedTwice() {
    List<Answer> answers = List.of(answer(1), answer(2), answer(2));

    assertThat(problems(answers)).singleElement().asString().endsWith("entry of another: 1");
  }

  @Test
  void findsALogThatHoldsSomethingElse() {
    assertThat(AuditTrail.problems(hundred, _ -> Optional.of("request-7")))
        .as("of those looked up, the first and the last among them")
        .anyMatch(problem -> problem.contains("entry 0 "))
        .anyMatch(problem -> problem.contains("entry 99 "));
  }

  @Test
  void findsALogThatDoesNotHoldTheEntry() {
    assertThat(AuditTrail.problems(List.of(answer(5)), _ -> Optional.empty())).hasSize(1);
  }
}
