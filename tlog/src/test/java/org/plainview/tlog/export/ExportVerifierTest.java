package org.plainview.tlog.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.tlog.note.SigningKey;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyLog;

class ExportVerifierTest {

  @TempDir private Path folder;

  @Test
  void acceptsAnExportAsItWasMade() throws Exception {
    assertThat(verify(TestExport.create()))
        .isInstanceOfSatisfying(
            ExportOutcome.Verified.class,
            verified -> {
              assertThat(verified.entries()).isEqualTo(3);
              assertThat(verified.disclosed()).isEqualTo(2);
              assertThat(verified.checkpoint().checkpoint().size()).isEqualTo(300);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.txt", "export.json", "checkpoint", "policy", "entries/5.json", "details/299.json",
        "proofs/7.tlog-proof", "MANIFEST", "MANIFEST.sig"
      })
  void namesTheFileThatWasChangedOnTheWay(String file) throws Exception {
    TestExport changed = TestExport.create();
    changed.files.get(file)[0] ^= 1;
    assertThat(damagedFile(changed)).isEqualTo(file);

    TestExport removed = TestExport.create();
    removed.files.remove(file);
    assertThat(damagedFile(removed)).isEqualTo(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"entries/6.json", "details/7.json", "notes.txt"})
  void namesTheFileThatWasAddedOnTheWay(String file) throws Exception {
    TestExport export = TestExport.create();
    export.put(file, "{}");

    assertThat(damagedFile(export)).isEqualTo(file);
  }

  @Test
  void believesNoManifestThatWasMadeAgain() throws Exception {
    TestExport export = TestExport.create();
    String signature = export.text("MANIFEST.sig");
    export.files.remove("details/5.json");
    export.signed().put("MANIFEST.sig", signature);

    assertThat(damagedFile(export)).isEqualTo("MANIFEST");
  }

  @Test
  void believesNoOtherKey() throws Exception {
    assertThat(damagedFile(TestExport.create().signed(TestExport.LOG_KEY))).isEqualTo("MANIFEST.sig");
    SigningKey other = TestExport.key(TestExport.ORIGIN + "/export");
    assertThat(damagedFile(TestExport.create().signed(other))).isEqualTo("MANIFEST.sig");
  }

  @Test
  void believesNoPolicyInsideTheArchive() throws Exception {
    Policy policy =
        new Policy(
            List.of(new PolicyLog(TestExport.key(TestExport.ORIGIN).verifierKey())),
            List.of(),
            List.of(),
            Optional.empty());

    ExportOutcome outcome =
        new ExportVerifier(TestExport.EXPORT_KEY.verifierKey(), policy).verify(TestExport.create().zip(folder));

    assertThat(outcome).isInstanceOf(ExportOutcome.Damaged.class).extracting("file").isEqualTo("checkpoint");
  }

  @Test
  void refusesAKeyThatIsNotTheLogsOwn() throws Exception {
    SigningKey key = TestExport.key("other.example/export");

    ExportOutcome outcome =
        new ExportVerifier(key.verifierKey(), TestExport.POLICY).verify(TestExport.create().signed(key).zip(folder));

    assertThat(outcome).isInstanceOf(ExportOutcome.Damaged.class).extracting("file").isEqualTo("checkpoint");
  }

  /** The keeper of the log signs whatever is in the archive, but has no proof for what was never logged. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "entries/5.json       | cam-5            | cam-6            | entries/5.json",
        "details/5.json       | olga             | omar             | details/5.json",
        "details/5.json       | /api             | /apa             | details/5.json",
        "details/5.json       | MDEy             | MDEz             | details/5.json",
        "details/5.json       | \"salt\"         | \"seed\"         | details/5.json",
        "details/5.json       | {\"actor\"       | {\"actor\":\"x\",\"actor\" | details/5.json",
        "proofs/5.tlog-proof  | index 5          | index 4          | proofs/5.tlog-proof",
        "proofs/5.tlog-proof  | tlog-proof@v1    | tlog-proof@v2    | proofs/5.tlog-proof",
        "proofs/5.tlog-proof  | audit~300       | audit~301       | proofs/5.tlog-proof",
        "checkpoint           | audit~300       | audit~301       | checkpoint"
      })
  void namesWhatTheKeeperOfTheLogHasChanged(String file, String before, String after, String named) throws Exception {
    TestExport export = TestExport.create();
    // A line of CSV has no room for another.
    String text = export.text(file).replace('\n', '~');
    assertThat(text).contains(before);
    export.put(file, text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after)).replace('~', '\n'));

    assertThat(damagedFile(export.signed())).isEqualTo(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"entries/5.json", "proofs/5.tlog-proof"})
  void missesWhatTheKeeperOfTheLogHasLeftOut(String file) throws Exception {
    TestExport export = TestExport.create();
    export.files.remove(file);

    assertThat(damagedFile(export.signed())).endsWith("/5" + (file.endsWith("json") ? ".json" : ".tlog-proof"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"entries/05.json", "entries/x.json", "proofs/5", "details/8.json"})
  void refusesAFileThatBelongsToNoEntry(String file) throws Exception {
    TestExport export = TestExport.create();
    export.put(file, "{}");

    assertThat(damagedFile(export.signed())).isEqualTo(file);
  }

  @Test
  void refusesAManifestOutOfOrder() throws Exception {
    TestExport export = TestExport.create();
    List<String> lines = export.text("MANIFEST").lines().toList();
    export.put("MANIFEST", String.join("\n", lines.reversed()) + "\n");

    assertThat(damagedFile(export.signedManifest(TestExport.EXPORT_KEY))).isEqualTo("MANIFEST");
  }

  @Test
  void refusesWhatIsNoArchive() throws Exception {
    Path file = TestExport.create().zip(folder);
    byte[] content = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(content, content.length / 2));

    assertThat(verifier().verify(file))
        .isInstanceOf(ExportOutcome.Damaged.class)
        .extracting("file")
        .isEqualTo("export.zip");
  }

  private ExportOutcome verify(TestExport export) throws Exception {
    return verifier().verify(export.zip(folder));
  }

  private String damagedFile(TestExport export) throws Exception {
    ExportOutcome outcome = verify(export);
    assertThat(outcome).isInstanceOf(ExportOutcome.Damaged.class);
    return ((ExportOutcome.Damaged) outcome).file();
  }

  private static ExportVerifier verifier() {
    return new ExportVerifier(TestExport.EXPORT_KEY.verifierKey(), TestExport.POLICY);
  }
}
