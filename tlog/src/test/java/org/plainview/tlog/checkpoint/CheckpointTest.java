package org.plainview.tlog.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.note.MalformedNoteException;

/** {@code ROOT} stands for the base64 of a root. */
class CheckpointTest {
  private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

  @Test
  void readsTheExampleOfTheSpecification() throws Exception {
    Checkpoint checkpoint = Checkpoint.parse("example.com/behind-the-sofa\n20852163\n" + ROOT + "\n");

    assertThat(checkpoint)
        .isEqualTo(new Checkpoint("example.com/behind-the-sofa", 20_852_163, Hash.ofBase64(ROOT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "o\n0\nROOT\n",
        "o\n9223372036854775807\nROOT\n",
        "an origin + spaces \u00e8\n7\nROOT\n",
        "o\n7\nROOT\nextension\n \n"
      })
  void writesWhatItReads(String pattern) throws Exception {
    String text = pattern.replace("ROOT", ROOT);

    assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "o\n7\n",
        "o\n7\nROOT",
        "\n7\nROOT\n",
        "o\n\nROOT\n",
        "o\n7\n\n",
        "o\n7\nROOT\n\n",
        "o\n7\nROOT\n\nextension\n",
        "o\n+7\nROOT\n",
        "o\n-7\nROOT\n",
        "o\n-0\nROOT\n",
        "o\n007\nROOT\n",
        "o\n00\nROOT\n",
        "o\n7 \nROOT\n",
        "o\n0x7\nROOT\n",
        "o\n\u0667\nROOT\n",
        "o\n9223372036854775808\nROOT\n",
        "o\n99999999999999999999\nROOT\n",
        "o\n7\nROOT \n",
        "o\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
        "o\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
        "o\n7\nCsUYapGGPo4dkMgIAUqom_Xajj7h2fB2MPA3j2jxq2I=\n",
        "o\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n",
        "o\r\n7\r\nROOT\r\n",
        "o\n7\nROOT\nex\ttension\n",
      })
  void refusesACheckpointLike(String pattern) {
    assertThatThrownBy(() -> Checkpoint.parse(pattern.replace("ROOT", ROOT)))
        .isInstanceOf(MalformedNoteException.class);
  }

  @Test
  void cannotBeMadeOfWhatItCouldNotRead() {
    Hash root = TreeHasher.empty();
    assertThatThrownBy(() -> new Checkpoint("", 0, root)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Checkpoint("a\nb", 0, root)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Checkpoint("a", -1, root)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Checkpoint("a", 0, root, List.of(""))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Checkpoint("a", 0, root, List.of("a\nb")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
