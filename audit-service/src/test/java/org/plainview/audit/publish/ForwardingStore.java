package org.plainview.audit.publish;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogStore;

/** Another store, for what a test lets happen at a call. */
class ForwardingStore implements LogStore {

  private final LogStore store;

  ForwardingStore(LogStore store) {
    this.store = store;
  }

  @Override
  public Optional<byte[]> read(LogPath path) throws IOException {
    return store.read(path);
  }

  @Override
  public void writeAll(Map<LogPath, byte[]> files) throws IOException {
    store.writeAll(files);
  }

  @Override
  public void removePartial(LogPath full) throws IOException {
    store.removePartial(full);
  }

  @Override
  public void removeLeftovers(Duration age) throws IOException {
    store.removeLeftovers(age);
  }
}
