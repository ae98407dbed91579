package org.plainview.tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SigningKey;

class WitnessStoreTest {
  private static final GrowingLog LOG = GrowingLog.of("example.com/log", 40);
  private static final GrowingLog OTHER = GrowingLog.of("example.com/other", 40);

  @TempDir Path temporary;
  private TestWitness keys;
  private Path state;

  @BeforeEach
  void name() {
    keys = TestWitness.in(temporary.resolve("a/new/folder"));
    state = keys.stateFile(LOG);
  }

  @Test
  void remembersAfterARestart() throws Exception {
    keys.open(LOG).add(LOG.growth(0, 7));

    Witness restarted = keys.open(LOG);
    assertThat(restarted.add(LOG.growth(0, 9))).isEqualTo(new Answer.OtherSize(7));
    assertThat(restarted.add(LOG.growth(7, 9))).isInstanceOf(Answer.Cosigned.class);
  }

  @Test
  void keepsTheSignedNoteInAFileCalledAfterTheOrigin() throws Exception {
    keys.open(LOG).add(LOG.growth(0, 7));

    assertThat(state.getFileName().toString()).isEqualTo(OriginHash.of("example.com/log"));
    assertThat(Files.readString(state))
        .startsWith(LOG.checkpoint(7).encode())
        .contains("\n\u2014 " + TestWitness.NAME + " ")
        .isEqualTo(keys.store().latest(LOG.origin()).orElseThrow().encode());
  }

  @Test
  void refusesToStartOnATornFile() throws Exception {
    keys.open(LOG).add(LOG.growth(0, 7));
    byte[] whole = Files.readAllBytes(state);

    for (int length = 0; length < whole.length; length += 13) {
      Files.write(state, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> keys.open(LOG))
          .as("the first %d bytes", length)
          .isInstanceOf(DamagedStateException.class)
          .hasMessageContaining("Put back the newest copy");
    }
    Files.write(state, whole);
    assertThat(keys.store().latest(LOG.origin())).isPresent();
  }

  @Test
  void refusesToStartOnACheckpointThatItDidNotCosign() throws Exception {
    keys.open(LOG).add(LOG.growth(0, 7));
    String cosigned = Files.readString(state);

    Files.writeString(state, LOG.checkpoint(3).encode());
    assertThatThrownBy(keys::store).isInstanceOf(DamagedStateException.class).hasMessageContaining("cosignature");
    Files.writeString(state, cosigned.replace("\n7\n", "\n6\n"));
    assertThatThrownBy(keys::store).isInstanceOf(DamagedStateException.class).hasMessageContaining("cosignature");
  }

  @Test
  void refusesToStartOnTheFileOfAnotherLog() throws Exception {
    keys.open(OTHER).add(OTHER.growth(0, 7));
    Files.copy(keys.stateFile(OTHER), state);

    assertThatThrownBy(keys::store).isInstanceOf(DamagedStateException.class).hasMessageContaining("another log");
  }

  @Test
  void refusesToStartWithOtherKeys() throws Exception {
    keys.open(LOG).add(LOG.growth(0, 7));

    assertThatThrownBy(TestWitness.in(keys.folder())::store).isInstanceOf(DamagedStateException.class);
  }

  @Test
  void goesOnWithASuccessorOfItsKeyBesideTheOldOne() throws Exception {
    keys.open(LOG).add(LOG.growth(0, 7));
    SigningKey successor = TestWitness.key("witness.example/w2", SignatureType.ML_DSA_44_COSIGNATURE);
    TestWitness both = new TestWitness(keys.folder(), List.of(keys.keys().getFirst(), successor));
    TestWitness successorOnly = new TestWitness(keys.folder(), List.of(successor));

    assertThatThrownBy(successorOnly::store).isInstanceOf(DamagedStateException.class);
    assertThat(both.open(LOG).add(LOG.growth(7, 8))).isInstanceOf(Answer.Cosigned.class);
    assertThat(successorOnly.open(LOG).add(LOG.growth(8, 9))).isInstanceOf(Answer.Cosigned.class);
  }

  @Test
  void stopsWhenItsFileIsGoneOrOlderThanWhatItHasSeen() throws Exception {
    Witness witness = keys.open(LOG);
    witness.add(LOG.growth(0, 7));
    byte[] old = Files.readAllBytes(state);
    witness.add(LOG.growth(7, 9));
    byte[] last = Files.readAllBytes(state);

    Files.delete(state);
    assertThatThrownBy(() -> witness.add(LOG.growth(0, 10))).isInstanceOf(DamagedStateException.class);
    Files.write(state, old);
    assertThatThrownBy(() -> witness.add(LOG.growth(7, 10))).isInstanceOf(DamagedStateException.class);
    Files.write(state, last);
    assertThat(witness.add(LOG.growth(9, 10))).isInstanceOf(Answer.Cosigned.class);
  }

  @Test
  void cosignsNothingThatItCannotWrite() throws Exception {
    Witness witness = keys.open(LOG);
    witness.add(LOG.growth(0, 7));
    byte[] before = Files.readAllBytes(state);

    Path inTheWay = Files.createDirectory(keys.folder().resolve(state.getFileName() + ".next"));
    assertThatThrownBy(() -> witness.add(LOG.growth(7, 9))).isInstanceOf(IOException.class);
    assertThat(Files.readAllBytes(state)).isEqualTo(before);
    assertThat(witness.add(LOG.growth(0, 9))).isEqualTo(new Answer.OtherSize(7));

    Files.delete(inTheWay);
    assertThat(witness.add(LOG.growth(7, 9))).isInstanceOf(Answer.Cosigned.class);
  }

  @Test
  void isNotMisledByWhatAKilledWriterLeft() throws Exception {
    keys.open(LOG).add(LOG.growth(0, 7));
    Files.writeString(keys.folder().resolve(state.getFileName() + ".next"), "half a no");

    assertThat(keys.open(LOG).add(LOG.growth(7, 9))).isInstanceOf(Answer.Cosigned.class);
    assertThat(new String(Files.readAllBytes(state), StandardCharsets.UTF_8)).startsWith(LOG.checkpoint(9).encode());
  }

  @Test
  void sharesItsFolderWithAnotherStore() throws Exception {
    Witness one = keys.open(LOG);
    Witness two = keys.open(LOG);
    one.add(LOG.growth(0, 7));

    assertThat(two.add(LOG.growth(0, 9))).isEqualTo(new Answer.OtherSize(7));
    assertThat(two.add(LOG.growth(7, 9))).isInstanceOf(Answer.Cosigned.class);
    assertThat(one.add(LOG.growth(7, 8))).isEqualTo(new Answer.OtherSize(9));
    assertThat(one.add(LOG.growth(9, 10))).isInstanceOf(Answer.Cosigned.class);
  }

  @Test
  void refusesToRecordAStepBack() throws Exception {
    WitnessStore store = keys.store();
    try (LogState.Turn turn = store.turn(LOG.origin())) {
      turn.replace(cosigned(LOG, 7));
    }
    try (LogState.Turn turn = store.turn(LOG.origin())) {
      assertThatThrownBy(() -> turn.replace(cosigned(LOG, 6))).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> turn.replace(cosigned(LOG.forkedAt(2), 7))).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> turn.replace(cosigned(OTHER, 8))).isInstanceOf(IllegalStateException.class);
    }
    assertThat(store.latest(LOG.origin()).map(TestWitness::sizeOf)).contains(7L);
  }

  private CosignedCheckpoint cosigned(GrowingLog log, long size) throws Exception {
    return CosignedCheckpoint.of(
        log.checkpoint(size).with(List.of(keys.cosigner().sign(log.checkpoint(size).text()))));
  }
}
