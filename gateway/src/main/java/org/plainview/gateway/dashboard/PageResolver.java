package org.plainview.gateway.dashboard;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * A file, or the one page of the application for an address inside of it: what has no dot in its last part
 * and belongs to nothing else here.
 */
final class PageResolver extends PathResourceResolver {

  static final String INDEX = "index.html";

  private static final Set<String> NOT_PAGES = Set.of("api", "actuator", "oauth2", "login", "logout", "error");
  private static final Resource NOT_BUILT = new ClassPathResource("dashboard-not-built.html");

  @Override
  protected @Nullable Resource getResource(String path, Resource location) throws IOException {
    Resource file = super.getResource(path, location);
    if (file != null || !isPage(path)) {
      return file;
    }
    Resource index = super.getResource(INDEX, location);
    return index != null ? index : NOT_BUILT;
  }

  private static boolean isPage(String path) {
    String first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
    String last = path.substring(path.lastIndexOf('/') + 1);
    return path.equals(INDEX) || (!last.contains(".") && !NOT_PAGES.contains(first));
  }
}
