package org.plainview.watchlist.situation;

import java.net.URI;
import java.util.List;
import java.util.Map;
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
@RequestMapping("/api/situations")
class SituationController {

  private final SituationService situations;
  private final SituationStore store;
  private final MatchStore matches;
  private final SituationLibrary library;

  SituationController(
      SituationService situations, SituationStore store, MatchStore matches, SituationLibrary library) {
    this.situations = situations;
    this.store = store;
    this.matches = matches;
    this.library = library;
  }

  @GetMapping
  Page<SituationView> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String siteId,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String after) {
    String[] sites = ListScope.sites(caller, siteId);
    int most = ListScope.limit(limit);
    List<NamedSituation> found = store.page(sites, after, most + 1);
    Map<String, Precision> precisions = matches.precisions(found.stream().map(NamedSituation::id).toList());
    return Page.of(
        found,
        most,
        store.count(sites),
        situation -> SituationView.of(caller, situation, precisions.get(situation.id())),
        NamedSituation::id);
  }

  @GetMapping("/{situationId}")
  SituationView get(Caller caller, @PathVariable String situationId) {
    return view(caller, situations.visible(caller, situationId));
  }

  @PostMapping
  ResponseEntity<SituationView> create(Caller caller, @RequestBody SituationBody body) {
    NamedSituation situation = situations.create(caller, body);
    library.refresh();
    return ResponseEntity.created(URI.create("/api/situations/" + situation.id())).body(view(caller, situation));
  }

  @PutMapping("/{situationId}")
  SituationView change(Caller caller, @PathVariable String situationId, @RequestBody SituationBody body) {
    NamedSituation situation = situations.change(caller, situationId, body);
    library.refresh();
    return view(caller, situation);
  }

  @DeleteMapping("/{situationId}")
  ResponseEntity<Void> delete(Caller caller, @PathVariable String situationId) {
    situations.delete(caller, situationId);
    library.refresh();
    return ResponseEntity.noContent().build();
  }

  private SituationView view(Caller caller, NamedSituation situation) {
    return SituationView.of(caller, situation, matches.precisions(List.of(situation.id())).get(situation.id()));
  }
}
