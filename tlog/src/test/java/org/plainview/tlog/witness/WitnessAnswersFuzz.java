package org.plainview.tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.tlog.note.NoteSignature;
import org.plainview.tlog.note.VerifierKey;

/** The first byte chooses the status of the answer. */
class WitnessAnswersFuzz {
  private static final List<Integer> STATUS = List.of(200, 409, 422);
  private static final TestWitness WITNESS = TestWitness.in(Path.of("unused"));
  private static final AddCheckpoint REQUEST = GrowingLog.of("a", 9).growth(3, 9);

  @MethodSource("seeds")
  @FuzzTest
  void believesOnlyWhatTheWitnessSigned(byte[] input) {
    if (input.length == 0) {
      return;
    }
    int status = STATUS.get(Byte.toUnsignedInt(input[0]) % STATUS.size());
    byte[] body = Arrays.copyOfRange(input, 1, input.length);
    VerifierKey key = WITNESS.verifierKeys().getFirst();

    switch (WitnessAnswers.read(status, Optional.of("text/x.tlog.size"), body, REQUEST, List.of(key))) {
      case WitnessOutcome.Cosigned(List<NoteSignature> signatures) ->
          assertThat(signatures)
              .isNotEmpty()
              .allMatch(signature -> key.verifies(REQUEST.checkpoint().text(), signature.bytes()));
      case WitnessOutcome.Behind(long size) ->
          assertThat(size + "\n").isNotEqualTo("3\n").isEqualTo(new String(body, StandardCharsets.US_ASCII));
      case WitnessOutcome.Refused(int same, String text) ->
          assertThat(text).hasSizeLessThan(250).doesNotContain("\n", "\u001b");
      case WitnessOutcome.Unreachable unreachable -> throw new AssertionError(unreachable);
    }
  }

  static Stream<byte[]> seeds() throws IOException {
    String line = WITNESS.cosigner().sign(REQUEST.checkpoint().text()).line();
    return Stream.of("\0" + line, "\1" + "5\n", "\2" + "no\n").map(text -> text.getBytes(StandardCharsets.UTF_8));
  }
}
