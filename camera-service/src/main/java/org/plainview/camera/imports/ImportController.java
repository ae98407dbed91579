package org.plainview.camera.imports;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/camera-imports")
class ImportController {

  private static final Logger log = LoggerFactory.getLogger(ImportController.class);

  /** An import whose report is final may still be letting go of the lock. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final ImportJobs jobs;
  private final Importer importer;

  private final ImportLock lock;

  ImportController(ImportJobs jobs, Importer importer, ImportLock lock) {
    this.jobs = jobs;
    this.lock = lock;
    this.importer = importer;
  }

  record Started(String id) {}

  @EventListener(ApplicationReadyEvent.class)
  void interrupted() {
    jobs.interruptDead();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  Started start(@RequestParam(defaultValue = "dry-run") String mode, InputStream body, Caller caller)
      throws IOException {
    ImportMode chosen = ImportMode.of(mode);
    byte[] bytes = body.readNBytes(CsvFile.MOST_BYTES + 1);
    if (bytes.length > CsvFile.MOST_BYTES) {
      throw new ProblemException(
          ProblemCode.TOO_LARGE, "A file may have at most " + (CsvFile.MOST_BYTES >> 20) + " MiB. Split it.");
    }
    List<NamedCsvRecord> records = CsvFile.records(bytes);
    jobs.interruptDead();
    ImportLock.Held held =
        lock.acquire(PATIENCE)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.CONFLICT, "Another import is running. Try again when it is done."));
    try {
      String id = jobs.start(chosen, records.size(), caller.username());
      Thread.ofPlatform()
          .daemon()
          .name("import-" + id)
          .start(() -> run(id, chosen, records, caller, held));
      return new Started(id);
    } catch (RuntimeException e) {
      held.close();
      throw e;
    }
  }

  private void run(
      String id, ImportMode mode, List<NamedCsvRecord> records, Caller caller, ImportLock.Held held) {
    // Whoever sees the lock free and the report not final takes the import for dead.
    try (held) {
      attempt(id, mode, records, caller);
    }
    if (mode != ImportMode.DRY_RUN) {
      importer.settle();
    }
  }

  private void attempt(String id, ImportMode mode, List<NamedCsvRecord> records, Caller caller) {
    try {
      importer.run(id, mode, records, caller);
    } catch (DuplicateKeyException e) {
      failed(id, "Somebody proposed a camera with one of these ids meanwhile; nothing was imported. Try again.");
    } catch (RuntimeException | OutOfMemoryError e) {
      log.error("Import {} failed", id, e);
      failed(id, "Something failed here; nothing was imported. It has been logged.");
    }
  }

  private void failed(String id, String message) {
    jobs.finish(id, new ImportJobs.End(ImportJobs.State.FAILED, 0, 0, 0, message));
  }

  @GetMapping("/{importId}")
  ImportJobs.Report report(@PathVariable String importId) {
    jobs.interruptDead();
    return jobs.find(importId).orElseThrow(() -> ProblemException.notFound("import", importId));
  }

  @GetMapping(path = "/{importId}/errors.csv", produces = "text/csv")
  String errors(@PathVariable String importId) {
    report(importId);
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("line", "column", "code", "message");
      for (RowError error : jobs.allErrors(importId, Integer.MAX_VALUE)) {
        csv.writeRecord(String.valueOf(error.line()), error.column(), error.code(), error.message());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
