package org.plainview.watchlist.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.plainview.watchlist.situation.Tuning.Answer;

class TuningTest {

  private static final double MOST = 0.2;

  @Test
  void staysAtTheSupervisorsGreatestDistanceUntilEnoughHaveAnswered() {
    assertThat(Tuning.distance(List.of(), MOST)).isEqualTo(MOST);
    assertThat(Tuning.distance(useless(0.19, 0.18, 0.17, 0.16), MOST)).isEqualTo(MOST);
  }

  @Test
  void liesHalfwayBetweenWhatWasUsefulAndWhatWasNot() {
    List<Answer> answers = useful(0.10, 0.12, 0.13);
    answers.addAll(useless(0.17, 0.18));

    assertThat(Tuning.distance(answers, MOST)).isCloseTo(0.15, within(1e-9));
  }

  @Test
  void keepsAUsefulMatchBeyondAUselessOne() {
    List<Answer> answers = useful(0.10, 0.12, 0.13, 0.18);
    answers.addAll(useless(0.17));

    assertThat(Tuning.distance(answers, MOST)).isEqualTo(MOST);
  }

  @Test
  void losesAUsefulMatchBeyondThreeUselessOnes() {
    List<Answer> answers = useful(0.10, 0.19);
    answers.addAll(useless(0.16, 0.17, 0.18));

    assertThat(Tuning.distance(answers, MOST)).isCloseTo(0.13, within(1e-9));
  }

  @Test
  void neverSwitchesASituationOff() {
    assertThat(Tuning.distance(useless(0.01, 0.02, 0.03, 0.04, 0.05), MOST)).isEqualTo(MOST);
    assertThat(Tuning.distance(useless(0.05, 0.11, 0.12, 0.14, 0.15), MOST)).isEqualTo(MOST / 2);
  }

  @Property
  void isBetweenHalfAndTheWholeOfTheGreatestDistanceAndNoWorseThanEither(
      @ForAll @Size(max = 30) List<@DoubleRange(min = 0, max = 0.2) Double> distances, @ForAll long which) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < distances.size(); i++) {
      answers.add(new Answer(distances.get(i), (which >> i & 1) == 1));
    }

    double distance = Tuning.distance(answers, MOST);

    assertThat(distance).isBetween(MOST / 2, MOST);
    if (answers.size() >= Tuning.FEWEST) {
      assertThat(against(answers, distance)).isLessThanOrEqualTo(against(answers, MOST));
      assertThat(against(answers, distance)).isLessThanOrEqualTo(against(answers, MOST / 2));
    }
  }

  private static long against(List<Answer> answers, double distance) {
    long lost = answers.stream().filter(answer -> answer.useful() && answer.distance() > distance).count();
    long kept = answers.stream().filter(answer -> !answer.useful() && answer.distance() <= distance).count();
    return 2 * lost + kept;
  }

  private static List<Answer> useful(double... distances) {
    return answers(true, distances);
  }

  private static List<Answer> useless(double... distances) {
    return answers(false, distances);
  }

  private static List<Answer> answers(boolean useful, double... distances) {
    List<Answer> answers = new ArrayList<>();
    for (double distance : distances) {
      answers.add(new Answer(distance, useful));
    }
    return answers;
  }
}
