package org.plainview.watchlist.language;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names of the language, with their units in them, and between which bounds their numbers lie. */
enum Term {
  ZONE_COUNT("zone.count", Kind.PEOPLE, 0, 1_000_000, Needs.NOTHING),
  ZONE_DENSITY("zone.densityPerM2", Kind.DENSITY, 0, 20, Needs.GROUND),
  ZONE_PEAK_DENSITY("zone.peakDensityPerM2", Kind.DENSITY, 0, 20, Needs.GROUND),
  ZONE_SPEED("zone.speedMps", Kind.SPEED, 0, 10, Needs.CALIBRATION),
  ZONE_FLOW("zone.flowPerMMin", Kind.FLOW, 0, 1_000, Needs.LINES),
  ZONE_COUNTER_FLOW("zone.counterFlowShare", Kind.SHARE, 0, 0.5, Needs.CALIBRATION),
  ZONE_OCCUPANCY("zone.occupancyShare", Kind.SHARE, 0, 1_000, Needs.CAPACITY),
  ZONE_DENSITY_RISE("zone.densityRisePerM2Min", Kind.DENSITY_RISE, -20, 20, Needs.GROUND),
  ZONE_MINUTES_TO_LIMIT("zone.minutesToLimit", Kind.TIME, 0, 1_440, Needs.CAPACITY),
  ZONE_PRESSURE("zone.pressurePerS2", Kind.PRESSURE, 0, 10, Needs.CALIBRATION),
  ZONE_COMPRESSION("zone.compressionPerM2S", Kind.COMPRESSION, -10, 10, Needs.CALIBRATION),
  ZONE_OSCILLATION("zone.oscillationMps", Kind.SPEED, 0, 10, Needs.CALIBRATION),
  ZONE_LEVEL("zone.level", Kind.LEVEL, 0, 3, Needs.NOTHING),
  SITE_PEOPLE("site.people", Kind.PEOPLE, 0, 10_000_000, Needs.NOTHING),
  SITE_DENSITY("site.densityPerM2", Kind.DENSITY, 0, 20, Needs.NOTHING),
  SITE_LEVEL("site.level", Kind.LEVEL, 0, 3, Needs.NOTHING),
  SITE_ZONES_BLIND("site.zonesBlind", Kind.NUMBER, 0, 100_000, Needs.NOTHING);

  private static final Map<String, Term> BY_PATH =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Term::path, Function.identity()));

  private final String path;
  private final Kind kind;
  private final double least;
  private final double most;
  private final Needs needs;

  Term(String path, Kind kind, double least, double most, Needs needs) {
    this.path = path;
    this.kind = kind;
    this.least = least;
    this.most = most;
    this.needs = needs;
  }

  static Optional<Term> of(String path) {
    return Optional.ofNullable(BY_PATH.get(path));
  }

  String path() {
    return path;
  }

  Kind kind() {
    return kind;
  }

  Scope scope() {
    return path.startsWith("zone") ? Scope.ZONE : Scope.SITE;
  }

  double least() {
    return least;
  }

  double most() {
    return most;
  }

  /** Whether there may be no such number, so that every comparison with it is false. */
  boolean mayBeNone() {
    return switch (this) {
      case ZONE_SPEED, ZONE_FLOW, ZONE_COUNTER_FLOW, ZONE_DENSITY_RISE, ZONE_MINUTES_TO_LIMIT, ZONE_PRESSURE,
          ZONE_COMPRESSION, ZONE_OSCILLATION, SITE_DENSITY ->
          true;
      case ZONE_COUNT, ZONE_DENSITY, ZONE_PEAK_DENSITY, ZONE_OCCUPANCY, ZONE_LEVEL, SITE_PEOPLE, SITE_LEVEL,
          SITE_ZONES_BLIND ->
          false;
    };
  }

  Needs needs() {
    return needs;
  }
}
