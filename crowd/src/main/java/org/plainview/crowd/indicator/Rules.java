package org.plainview.crowd.indicator;

import java.util.List;
import java.util.stream.Stream;

/** I1 to I11 for one kind of place, in the order of the catalogue. */
record Rules(DensityRule density, List<Rule> all) {

  private static final List<Rules> BY_PLACE = Stream.of(PlaceType.values()).map(Rules::of).toList();

  /** The same for all zones of such places. */
  static Rules at(PlaceType place) {
    return BY_PLACE.get(place.ordinal());
  }

  private static Rules of(PlaceType place) {
    DensityRule density = new DensityRule(place);
    return new Rules(
        density,
        List.of(
            density,
            new SpecificFlowRule(place),
            new FlowBreakdownRule(place),
            new TimeToLimitRule(),
            new StagnationRule(place),
            new CounterFlowRule(place),
            new PressureRule(place),
            new OscillationRule(place),
            new CompressionRule(place),
            new OccupancyRule(),
            new DensityRiseRule(place)));
  }
}
