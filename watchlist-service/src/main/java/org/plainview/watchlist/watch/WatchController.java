package org.plainview.watchlist.watch;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.plainview.platform.security.Caller;
import org.plainview.watchlist.page.ListScope;
import org.plainview.watchlist.page.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/watches")
class WatchController {

  private final WatchService watches;
  private final WatchStore store;
  private final WatchCatalog catalog;

  WatchController(WatchService watches, WatchStore store, WatchCatalog catalog) {
    this.watches = watches;
    this.store = store;
    this.catalog = catalog;
  }

  @GetMapping
  Page<WatchView> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String siteId,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String after) {
    String[] sites = ListScope.sites(caller, siteId);
    int most = ListScope.limit(limit);
    return Page.of(
        store.page(sites, after, most + 1), most, store.count(sites), this::view, Watch::id);
  }

  @GetMapping("/{watchId}")
  WatchView get(Caller caller, @PathVariable String watchId) {
    return view(watches.visible(caller, watchId));
  }

  @PostMapping
  ResponseEntity<WatchView> create(Caller caller, @RequestBody WatchBody body) {
    Watch watch = watches.create(caller, body);
    catalog.refresh();
    return ResponseEntity.created(URI.create("/api/watches/" + watch.id())).body(view(watch));
  }

  @PutMapping("/{watchId}")
  WatchView change(Caller caller, @PathVariable String watchId, @RequestBody WatchBody body) {
    Watch watch = watches.change(caller, watchId, body);
    catalog.refresh();
    return view(watch);
  }

  @DeleteMapping("/{watchId}")
  ResponseEntity<Void> delete(Caller caller, @PathVariable String watchId) {
    watches.delete(caller, watchId);
    catalog.refresh();
    return ResponseEntity.noContent().build();
  }

  private WatchView view(Watch watch) {
    return WatchView.of(watch, catalog.zone(watch.condition().siteId(), watch.condition().zoneId()));
  }
}
