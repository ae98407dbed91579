package org.plainview.watchlist.watch;

import org.jspecify.annotations.Nullable;

/**
 * A watch that somebody has thought about before.
 *
 * @param explanation what it means that it raises
 * @param source where its numbers come from; what is ours is called ours
 * @param unavailable why the zone asked about cannot have it; absent when it can
 * @param watch what it fills in: everything but name, site and zone
 */
record Preset(
    String id, String title, String explanation, String source, @Nullable String unavailable, WatchBody watch) {

  Preset unavailable(@Nullable String why) {
    return new Preset(id, title, explanation, source, why, watch);
  }
}
