package org.plainview.audit.publish;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.plainview.platform.problem.ProblemException;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogStore;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files of the log as tlog-tiles v0.1.0 lays them out below {@code /api/log}. */
@RestController
class LogController {

  private static final MediaType TEXT = MediaType.parseMediaType("text/plain; charset=utf-8");
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final LogStore store;
  private final PublishedLog log;

  LogController(LogStore store, PublishedLog log) {
    this.store = store;
    this.log = log;
  }

  @GetMapping("/api/log/checkpoint")
  ResponseEntity<byte[]> checkpoint() throws IOException {
    byte[] content = read(new LogPath.CheckpointFile());
    return ResponseEntity.ok().contentType(TEXT).cacheControl(CacheControl.noCache()).body(content);
  }

  @GetMapping("/api/log/policy")
  ResponseEntity<String> policy() {
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(CacheControl.noCache())
        .body(log.policy().text());
  }

  @GetMapping("/api/log/tile/{*tile}")
  ResponseEntity<byte[]> tile(@PathVariable String tile) throws IOException {
    return file(tile, LogPath.TileFile.class, FOR_EVER);
  }

  /** What the entries say is for oversight, so nobody in between may keep it. */
  @GetMapping("/api/log/tile/entries/{*bundle}")
  ResponseEntity<byte[]> bundle(@PathVariable String bundle) throws IOException {
    return file("/entries" + bundle, LogPath.BundleFile.class, CacheControl.noStore());
  }

  private ResponseEntity<byte[]> file(String tail, Class<? extends LogPath> kind, CacheControl cache)
      throws IOException {
    LogPath path =
        LogPath.parse("tile" + tail)
            .filter(kind::isInstance)
            .orElseThrow(() -> ProblemException.notFound("file of the log", "tile" + tail));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(cache)
        .body(read(path));
  }

  private byte[] read(LogPath path) throws IOException {
    Optional<byte[]> content = store.read(path);
    return content.orElseThrow(() -> ProblemException.notFound("file of the log", path.text()));
  }
}
