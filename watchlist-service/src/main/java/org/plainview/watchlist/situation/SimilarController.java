package org.plainview.watchlist.situation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.ProblemCode;
import org.plainview.crowd.situation.Situation;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SimilarController {

  /** What is described later than this is not the present. */
  private static final Duration PRESENT = Duration.ofMinutes(5);

  /** The same event is no precedent of itself. */
  private static final Duration EARLIER = Duration.ofHours(1);

  /** Minutes of one moment are shown once. */
  private static final Duration MOMENT = Duration.ofMinutes(15);

  private static final int SHOWN = 5;
  private static final int MATCHES_FOLLOWED = 20;

  private final MinuteStore minutes;
  private final Neighbours neighbours;
  private final SituationLibrary library;
  private final MatchStore matches;
  private final FollowedStore followed;
  private final Clock clock;

  SimilarController(
      MinuteStore minutes,
      Neighbours neighbours,
      SituationLibrary library,
      MatchStore matches,
      FollowedStore followed,
      Clock clock) {
    this.minutes = minutes;
    this.neighbours = neighbours;
    this.library = library;
    this.matches = matches;
    this.followed = followed;
    this.clock = clock;
  }

  /**
   * What a minute of the zone looks like.
   *
   * @param minute its beginning; left out: the zone's latest
   * @param elsewhere whether other zones' past is looked through too
   */
  @GetMapping("/api/zones/{zoneId}/similar")
  SimilarView similar(
      Caller caller,
      @PathVariable String zoneId,
      @RequestParam String siteId,
      @RequestParam(required = false) @Nullable Instant minute,
      @RequestParam(defaultValue = "false") boolean elsewhere) {
    caller.requireSite(siteId);
    Among.Zone zone = new Among.Zone(siteId, zoneId);
    Instant asked = minute == null ? null : minute.truncatedTo(ChronoUnit.MINUTES);
    StoredMinute here =
        minutes
            .find(zone, asked, clock.instant().minus(PRESENT))
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.NOT_FOUND,
                        "That minute of this zone is not described: too few people, or too long ago."));
    Instant before = here.minute().minus(EARLIER);
    List<String> sites = caller.seesEverySite() ? null : List.copyOf(caller.sites());
    return new SimilarView(
        siteId,
        zoneId,
        here.minute(),
        here.level(),
        SituationView.FeatureValue.of(here.situation()),
        moments(here.situation(), Among.pastOf(zone, before)),
        named(caller, here),
        elsewhere ? moments(here.situation(), Among.elsewhereThan(zone, sites, before)) : null);
  }

  private List<SimilarView.Moment> moments(Situation here, Among among) {
    List<Neighbour> found = moments(neighbours.nearest(here, among, Neighbours.MOST));
    List<@Nullable Followed> after = followed.of(found.stream().map(one -> Followed.Moment.of(one.minute())).toList());
    List<SimilarView.Moment> moments = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      StoredMinute there = found.get(i).minute();
      moments.add(
          new SimilarView.Moment(
              there.siteId(),
              there.zoneId(),
              there.minute(),
              found.get(i).distance(),
              Agreed.of(here, there.situation()),
              after.get(i)));
    }
    return moments;
  }

  /** The nearest of each moment. */
  private static List<Neighbour> moments(List<Neighbour> sorted) {
    List<Neighbour> kept = new ArrayList<>();
    for (Neighbour one : sorted) {
      if (kept.size() < SHOWN && kept.stream().noneMatch(other -> isOneMoment(one.minute(), other.minute()))) {
        kept.add(one);
      }
    }
    return kept;
  }

  private static boolean isOneMoment(StoredMinute one, StoredMinute other) {
    return one.siteId().equals(other.siteId())
        && one.zoneId().equals(other.zoneId())
        && Duration.between(one.minute(), other.minute()).abs().compareTo(MOMENT) < 0;
  }

  private List<SimilarView.Named> named(Caller caller, StoredMinute here) {
    return library.compare(here.situation(), here.siteId()).stream()
        .limit(SHOWN)
        .map(
            compared -> {
              NamedSituation named = compared.named();
              NamedSituation.Source source = named.source();
              boolean isShown = source != null && caller.maySee(source.zone().siteId());
              return new SimilarView.Named(
                  named.id(),
                  named.name(),
                  named.kind(),
                  named.distance(),
                  compared.matches(),
                  source == null || !isShown ? null : source.minute(),
                  compared.distance(),
                  Agreed.of(here.situation(), named.situation()),
                  Followed.together(followed.of(past(caller, named, here.minute()))));
            })
        .toList();
  }

  /** What is known to have looked like it: its latest matches, and the minute that it was made from. */
  private List<Followed.Moment> past(Caller caller, NamedSituation named, Instant before) {
    String[] sites = caller.seesEverySite() ? null : caller.sites().toArray(String[]::new);
    List<Followed.Moment> moments = new ArrayList<>();
    matches.page(new MatchStore.Filter(sites, null, named.id()), Long.MAX_VALUE, MATCHES_FOLLOWED).stream()
        .filter(match -> match.minute().isBefore(before))
        .map(Match::moment)
        .forEach(moments::add);
    NamedSituation.Source source = named.source();
    if (source != null && caller.maySee(source.zone().siteId())) {
      moments.add(new Followed.Moment(source.zone(), source.minute()));
    }
    return moments;
  }
}
