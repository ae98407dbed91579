package org.plainview.simulator.scene;

/**
 * What is true of the counted zone at a second of the simulation.
 *
 * @param zone its id
 */
public record Truth(long second, String zone, int count, double densityPerM2) {

  public static Truth of(Simulation simulation) {
    int count = simulation.count(Plan.ZONE);
    return new Truth((long) (simulation.seconds() + 1e-6), Plan.ZONE.id(), count, count / Plan.ZONE.areaM2());
  }

  public static String header() {
    return "second,zone,count,density";
  }

  public String csv() {
    return "%d,%s,%d,%.4f".formatted(second, zone, count, densityPerM2);
  }
}
