package org.plainview.audit.publish;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogStore;

/** A store of which one call fails, as the disk under it may. For one thread. */
final class FailingStore extends ForwardingStore {

  /** How much of a write is done when it fails. */
  enum Extent {
    NOTHING,
    HALF,
    ALL
  }

  private int callsUntilFailure = Integer.MAX_VALUE;
  private Extent extent = Extent.NOTHING;

  FailingStore(LogStore store) {
    super(store);
  }

  /** Lets one call fail: the next one, or one of those after it. */
  void failAt(int call, Extent done) {
    callsUntilFailure = call;
    extent = done;
  }

  /** Lets none fail from now on, and says whether one has. */
  boolean heal() {
    boolean failed = callsUntilFailure <= 0;
    callsUntilFailure = Integer.MAX_VALUE;
    return failed;
  }

  @Override
  public Optional<byte[]> read(LogPath path) throws IOException {
    if (isToFail()) {
      throw new IOException("Input/output error");
    }
    return super.read(path);
  }

  @Override
  public void writeAll(Map<LogPath, byte[]> files) throws IOException {
    if (!isToFail()) {
      super.writeAll(files);
      return;
    }
    int written = extent == Extent.ALL ? files.size() : extent == Extent.HALF ? files.size() / 2 : 0;
    Map<LogPath, byte[]> some = new LinkedHashMap<>();
    files.entrySet().stream().limit(written).forEach(file -> some.put(file.getKey(), file.getValue()));
    super.writeAll(some);
    throw new IOException("No space left on device");
  }

  @Override
  public void removePartial(LogPath full) throws IOException {
    if (isToFail()) {
      throw new IOException("Read-only file system");
    }
    super.removePartial(full);
  }

  private boolean isToFail() {
    callsUntilFailure--;
    return callsUntilFailure == 0;
  }
}
