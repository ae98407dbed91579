package org.plainview.watchlist.watch;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.platform.problem.FieldProblem;
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
  private final WatchTrials trials;

  WatchController(WatchService watches, WatchStore store, WatchCatalog catalog, WatchTrials trials) {
    this.watches = watches;
    this.store = store;
    this.catalog = catalog;
    this.trials = trials;
  }

  /**
   * @param problems nothing when it is valid
   */
  record Verdict(boolean valid, List<FieldProblem> problems) {}

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

  /** What is wrong with a watch, before it is written. */
  @PostMapping("/check")
  Verdict check(Caller caller, @RequestBody WatchBody body) {
    List<FieldProblem> problems = trials.problems(caller, body);
    return new Verdict(problems.isEmpty(), problems);
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
