package org.plainview.watchlist.language;

import java.util.Arrays;
import java.util.Optional;

/** What a zone or a site is asked with an argument. */
enum Member {
  INDICATOR("indicator", Scope.ZONE, Kind.INDICATOR, Kind.LEVEL, 3),
  INDEPENDENT_INDICATORS("independentIndicators", Scope.ZONE, Kind.LEVEL, Kind.NUMBER, 3),
  ZONES_AT_LEAST("zonesAtLeast", Scope.SITE, Kind.LEVEL, Kind.NUMBER, 100_000);

  private final String title;
  private final Scope scope;
  private final Kind argument;
  private final Kind result;
  private final double most;

  Member(String title, Scope scope, Kind argument, Kind result, double most) {
    this.title = title;
    this.scope = scope;
    this.argument = argument;
    this.result = result;
    this.most = most;
  }

  static Optional<Member> of(String title) {
    return Arrays.stream(values()).filter(member -> member.title.equals(title)).findFirst();
  }

  String title() {
    return title;
  }

  /** {@code zone.indicator} */
  String path() {
    return scope.root() + "." + title;
  }

  Scope scope() {
    return scope;
  }

  Kind argument() {
    return argument;
  }

  Kind result() {
    return result;
  }

  /** Its results are from 0 to this. */
  double most() {
    return most;
  }
}
