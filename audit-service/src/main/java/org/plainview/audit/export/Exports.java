package org.plainview.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.plainview.audit.entry.Disclosure;
import org.plainview.audit.entry.Entry;
import org.plainview.audit.leaf.CanonicalJson;
import org.plainview.audit.publish.PublishedLog;
import org.plainview.audit.publish.PublishedTree;
import org.plainview.tlog.export.ExportFile;
import org.plainview.tlog.export.ExportFile.PerEntry;
import org.plainview.tlog.note.NoteSigner;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes exports. The same entries and checkpoint give the same files in the same order. */
@Component
class Exports {

  private static final int AT_A_TIME = 100;

  private final Selection selection;
  private final PublishedLog log;
  private final JsonMapper json;
  private final String readme;

  Exports(Selection selection, PublishedLog log, JsonMapper json) throws IOException {
    this.selection = selection;
    this.log = log;
    this.json = json;
    try (InputStream text = Exports.class.getResourceAsStream(ExportFile.README)) {
      if (text == null) {
        throw new IllegalStateException("The text of " + ExportFile.README + " is not on the class path");
      }
      this.readme = new String(text.readAllBytes(), UTF_8);
    }
  }

  /**
   * Writes the archive.
   *
   * @param tree that covers all of the entries
   * @throws IOException when it cannot be sent, or the log's tiles cannot be read; what was sent is no archive then
   */
  void write(OutputStream out, List<Long> indexes, Request request, PublishedTree tree, NoteSigner signer)
      throws IOException {
    Instant at = request.exportedAt();
    SignedZip zip = new SignedZip(out, signer, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    zip.add(ExportFile.README, readme);
    zip.add(ExportFile.REQUEST, json.writeValueAsBytes(request));
    zip.add(ExportFile.CHECKPOINT, tree.note().encode());
    zip.add(ExportFile.POLICY, log.policy().text());
    for (int from = 0; from < indexes.size(); from += AT_A_TIME) {
      for (Entry entry : selection.read(indexes.subList(from, Math.min(indexes.size(), from + AT_A_TIME)))) {
        zip.add(PerEntry.ENTRY.of(entry.index()), entry.leaf());
        if (entry.disclosure() != null) {
          zip.add(PerEntry.DETAILS.of(entry.index()), details(entry.disclosure()));
        }
        zip.add(PerEntry.PROOF.of(entry.index()), tree.prover().prove(entry.index()).encode());
      }
    }
    zip.finish();
  }

  /** In canonical JSON, so that the digests are of texts that stand in the file. */
  private static String details(Disclosure disclosure) {
    String actor = CanonicalJson.object(Map.of("actor", disclosure.actor()));
    String detail = CanonicalJson.object(disclosure.detail());
    String salt = CanonicalJson.object(Map.of("salt", disclosure.salt()));
    return actor.substring(0, actor.length() - 1) + ",\"detail\":" + detail + "," + salt.substring(1);
  }
}
