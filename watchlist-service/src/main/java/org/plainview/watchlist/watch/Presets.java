package org.plainview.watchlist.watch;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.indicator.PlaceType;
import org.plainview.crowd.level.Level;

/**
 * The presets, for each kind of place. {@code docs/watch-language.md} lists them with their sources. On stairs, slopes
 * and in dead ends, numbers that were found on level ground are taken at three quarters (ours, as in {@code
 * docs/indicators.md}).
 */
final class Presets {

  private static final double STRICTER = 0.75;

  private final PlaceType place;

  private Presets(PlaceType place) {
    this.place = place;
  }

  static List<Preset> of(PlaceType place) {
    Presets presets = new Presets(place);
    return List.of(
        presets.comfort(),
        presets.contact(),
        presets.forces(),
        presets.standing(),
        presets.seoul(),
        presets.route(),
        presets.breakdown(),
        presets.counterFlow(),
        presets.stagnation(),
        presets.filling(),
        presets.twoIndicators(),
        presets.silence(),
        presets.spreading());
  }

  private Preset comfort() {
    double from =
        switch (place) {
          case QUEUE -> 3.59;
          case STAIRS -> 1.54;
          case OPEN, WALKWAY, SLOPE, DEAD_END -> 1.08;
        };
    String scale =
        switch (place) {
          case QUEUE -> "queue";
          case STAIRS -> "stairs";
          case OPEN, WALKWAY, SLOPE, DEAD_END -> "walkway";
        };
    return preset(
        "fruin-level-e",
        "Fruin " + scale + " level E",
        "People can no longer choose their pace. This is a scale of comfort: it is a reason to look, not an alarm.",
        "Fruin 1971, level of service E on the %s scale, from %s people/m².".formatted(scale, number(from)),
        density("zone.densityPerM2", from, 60, Level.WATCH));
  }

  private Preset contact() {
    return preset(
        "fruin-contact",
        "Involuntary contact",
        "People touch each other whether they want to or not.",
        "Fruin 1987, 3.57 people/m², as tabulated in EPJ Data Science 1:17." + scaled(),
        density("zone.densityPerM2", stricter(3.57), 30, Level.ACT));
  }

  private Preset forces() {
    return preset(
        "fruin-forces",
        "Dangerous forces, with a second sign",
        "From here on forces can build up in a crowd; a second indicator that rests on something else agrees.",
        "Fruin 1987, 5.55 people/m², as tabulated in EPJ Data Science 1:17; two indicators: docs/indicators.md."
            + scaled(),
        written(
            "zone.peakDensityPerM2 >= perM2(%s) && zone.independentIndicators(WATCH) >= 2"
                .formatted(number(stricter(5.55))),
            15,
            Level.CRITICAL));
  }

  private Preset standing() {
    return preset(
        "green-guide-standing",
        "Standing limit of the Green Guide",
        "As many as a standing area in good condition may hold.",
        "Guide to Safety at Sports Grounds (Green Guide), 6th edition: 47 people per 10 m²." + scaled(),
        density("zone.densityPerM2", stricter(4.7), 30, Level.ACT));
  }

  private Preset seoul() {
    return preset(
        "city-orange",
        "City practice: orange",
        "The densest part of the place is as dense as where Seocho's street signs turn orange; red begins at 5.",
        "City practice: Seocho (Seoul) 2023, 3 people/m² orange, 5 red; Seoul's city-wide alarm at about 6." + scaled(),
        density("zone.peakDensityPerM2", stricter(3), 30, Level.WATCH));
  }

  private Preset route() {
    boolean stepped = place == PlaceType.STAIRS;
    int flow = stepped ? 66 : 82;
    return preset(
        "green-guide-route",
        stepped ? "Stepped route at its capacity" : "Level route at its capacity",
        "As many people pass as the way can carry: more make a jam before it.",
        "Green Guide, 6th edition: %d people per metre and minute on a %s route."
            .formatted(flow, stepped ? "stepped" : "level"),
        written("mean(zone.flowPerMMin, minutes(1)) >= perMMin(%d)".formatted(flow), 30, Level.ACT));
  }

  private Preset breakdown() {
    return preset(
        "flow-breakdown",
        "Flow breaks down while it fills",
        "Fewer people pass although more stand there: stop-and-go and jams follow.",
        "Helbing, Johansson and Al-Abideen 2007: at Mina 2006 stop-and-go began when the flow fell below 0.8 people/m/s"
            + " (48 per minute), 26 minutes before turbulence. That it fills by 0.3 people/m² in 5 minutes is ours."
            + scaled(),
        written(
            """
            zone.densityPerM2 >= perM2(%s)
              && mean(zone.flowPerMMin, minutes(1)) < perMMin(48)
              && change(zone.densityPerM2, minutes(5)) >= perM2(0.3)"""
                .formatted(number(stricter(2))),
            30,
            Level.ACT));
  }

  private Preset counterFlow() {
    return preset(
        "counter-flow",
        "Streams against each other",
        "A large share goes against the others where it is dense: streams that meet lock up.",
        "Itaewon 2022 (PLOS ONE 10.1371/journal.pone.0306764) names it as a cause; 20 % is proposed, as I6." + scaled(),
        written(
            "zone.counterFlowShare >= percent(20) && zone.densityPerM2 >= perM2(%s)".formatted(number(stricter(3))),
            30,
            Level.ACT));
  }

  private Preset stagnation() {
    return preset(
        "stagnation",
        "A dense crowd that stands",
        "People who came to pass stand close together: something is in their way.",
        "Helbing and Mukerji 2012, level 3 of their scale; the numbers are those of I5, proposed." + scaled(),
        written(
            "heldFor(zone.speedMps <= mps(0.2) && zone.densityPerM2 >= perM2(%s), minutes(1))"
                .formatted(number(stricter(3))),
            0,
            Level.ACT));
  }

  private Preset filling() {
    return preset(
        "filling",
        "Nearly full, or soon",
        "The declared capacity is nearly reached, or will be within ten minutes at this rate.",
        "Proposed, as I4 and I10: the lead that the inquiries asked for lies in what comes in and goes out.",
        written("zone.occupancyShare >= percent(95) || zone.minutesToLimit <= minutes(10)", 30, Level.ACT));
  }

  private Preset twoIndicators() {
    return preset(
        "two-indicators",
        "Two independent indicators",
        "Two indicators that rest on different things, such as counts and motion, both call for action.",
        "Plainview's rule for Critical (docs/indicators.md), without its waiting for an operator.",
        written("zone.independentIndicators(ACT) >= 2", 10, Level.CRITICAL));
  }

  private Preset silence() {
    return preset(
        "silence",
        "Nobody is looking",
        "No usable reading has come: silence must never look like safety.",
        "Proposed: every inquiry tells of information that was not there, or not acted on.",
        new WatchBody(
            null, null, null, null, Quantity.SILENCE, null, 15.0, null, 0, 5.0, null, 30, Level.WATCH, null, null,
            null));
  }

  private Preset spreading() {
    return preset(
        "site-spreading",
        "Two zones of a site at once",
        "What happens is not of one place any more. Leave the zone out: this looks at the whole site.",
        "Proposed: at Mina 2015 and Love Parade 2010 several streams of one site met.",
        written("site.zonesAtLeast(ACT) >= 2 || site.level == CRITICAL", 10, Level.ACT));
  }

  private static Preset preset(String id, String title, String explanation, String source, WatchBody watch) {
    return new Preset(id, title, explanation, source, null, watch);
  }

  private WatchBody density(String name, double from, int holdSeconds, Level level) {
    return written("%s >= perM2(%s)".formatted(name, number(from)), holdSeconds, level);
  }

  private static WatchBody written(String expression, int holdSeconds, Level level) {
    return new WatchBody(
        null, null, null, null, Quantity.EXPRESSION, expression, null, null, holdSeconds, null, null, 120, level, null,
        null, null);
  }

  private double stricter(double onLevelGround) {
    return place.isStricter() ? onLevelGround * STRICTER : onLevelGround;
  }

  private String scaled() {
    return place.isStricter() ? " Here at three quarters: who falls on a slope or stairs falls on others." : "";
  }

  /** Two decimals at most. */
  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  /** Where people stand by design, that they do is no sign of anything. */
  static @Nullable String unfit(Preset preset, PlaceType place) {
    return place == PlaceType.QUEUE && preset.id().equals("stagnation") ? "People stand here by design." : null;
  }
}
