package org.plainview.watchlist.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.plainview.watchlist.page.ListScope;
import org.plainview.watchlist.page.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/situation-matches")
class MatchController {

  private final MatchService matches;
  private final MatchStore store;
  private final SituationStore situations;
  private final FollowedStore followed;
  private final SituationLibrary library;

  MatchController(
      MatchService matches,
      MatchStore store,
      SituationStore situations,
      FollowedStore followed,
      SituationLibrary library) {
    this.matches = matches;
    this.store = store;
    this.situations = situations;
    this.followed = followed;
    this.library = library;
  }

  record Feedback(@Nullable Boolean useful) {}

  /** Newest first. */
  @GetMapping
  Page<MatchView> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String siteId,
      @RequestParam(required = false) @Nullable String zoneId,
      @RequestParam(required = false) @Nullable String situationId,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable Long after) {
    var filter = new MatchStore.Filter(ListScope.sites(caller, siteId), zoneId, situationId);
    int most = ListScope.limit(limit);
    List<Match> found = store.page(filter, after == null ? Long.MAX_VALUE : after, most + 1);
    Map<String, MatchView> views = views(found);
    return Page.of(
        found.stream().filter(match -> views.containsKey(match.id())).toList(),
        most,
        store.count(filter),
        match -> Objects.requireNonNull(views.get(match.id())),
        match -> String.valueOf(match.number()));
  }

  @PostMapping("/{matchId}/feedback")
  MatchView answer(Caller caller, @PathVariable String matchId, @RequestBody Feedback body) {
    if (body.useful() == null) {
      throw ProblemException.invalid("useful", "required", "true or false.");
    }
    Match match = matches.answer(caller, matchId, body.useful());
    library.refresh();
    MatchView view = views(List.of(match)).get(matchId);
    if (view == null) {
      throw ProblemException.notFound("match", matchId);
    }
    return view;
  }

  /** By match; without those whose situation has just been deleted. */
  private Map<String, MatchView> views(List<Match> found) {
    Set<String> ids = found.stream().map(Match::situationId).collect(Collectors.toSet());
    Map<String, NamedSituation> named =
        situations.all(ids).stream().collect(Collectors.toMap(NamedSituation::id, one -> one));
    List<@Nullable Followed> after = followed.of(found.stream().map(Match::moment).toList());
    List<MatchView> views = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      NamedSituation situation = named.get(found.get(i).situationId());
      if (situation != null) {
        views.add(MatchView.of(found.get(i), situation, after.get(i)));
      }
    }
    return views.stream().collect(Collectors.toMap(MatchView::id, view -> view));
  }
}
