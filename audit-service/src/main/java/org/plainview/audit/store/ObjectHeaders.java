package org.plainview.audit.store;

import org.plainview.tlog.tile.LogPath;

/**
 * With what headers a web server in front of the bucket serves an object, as tlog-tiles v0.1.0 asks for.
 *
 * @param cacheControl bundles are for oversight only, so nobody in between may keep them
 */
record ObjectHeaders(String contentType, String cacheControl) {

  private static final String BYTES = "application/octet-stream";

  static ObjectHeaders of(LogPath path) {
    return switch (path) {
      case LogPath.CheckpointFile _ -> new ObjectHeaders("text/plain; charset=utf-8", "no-cache");
      case LogPath.TileFile _ -> new ObjectHeaders(BYTES, "max-age=31536000, public, immutable");
      case LogPath.BundleFile _ -> new ObjectHeaders(BYTES, "no-store");
    };
  }
}
