package org.plainview.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/** Leaves the session alone. */
final class NoFlashMaps implements FlashMapManager {

  @Override
  public @Nullable FlashMap retrieveAndUpdate(
      HttpServletRequest request, HttpServletResponse response) {
    return null;
  }

  @Override
  public void saveOutputFlashMap(
      FlashMap flashMap, HttpServletRequest request, HttpServletResponse response) {
    throw new UnsupportedOperationException("Nothing is carried over a redirect");
  }
}
