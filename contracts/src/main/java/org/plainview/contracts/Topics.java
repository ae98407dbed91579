package org.plainview.contracts;

/**
 * Names of the Kafka topics and consumer groups, behind one prefix so that several deployments can share a
 * broker.
 *
 * @param prefix put before every name; empty in the usual deployment
 */
public record Topics(String prefix) {

  /** Partitions of every topic: the number of workers that can share the cameras. */
  public static final int PARTITIONS = 12;

  /** Compacted, keyed by camera id: the approved state of each camera. */
  public String cameras() {
    return prefix + "plainview.cameras";
  }

  /** Keyed by camera id: one {@code CrowdReading} per camera about once a second. */
  public String readings() {
    return prefix + "plainview.readings";
  }

  /** Compacted, keyed by camera id: what each camera's view looked like when it was calibrated. */
  public String views() {
    return prefix + "plainview.views";
  }

  /** Keyed by zone id: statistics of readings over a span, as {@code ZoneRollup}s that add up. */
  public String rollups() {
    return prefix + "plainview.rollups";
  }

  /** Keyed by site id: a {@code ZoneLevel} when how a zone stands changes, and every ten seconds. */
  public String levels() {
    return prefix + "plainview.levels";
  }

  /** Compacted, keyed by site id: a {@code SiteState} when it changes, and every ten seconds. */
  public String sites() {
    return prefix + "plainview.sites";
  }

  /** Keyed by zone id: one {@code ZoneSituation} for each minute of a crowded zone. */
  public String situations() {
    return prefix + "plainview.situations";
  }

  /** Keyed by site id: {@code WatchEpisode}s that call for an alert. */
  public String episodes() {
    return prefix + "plainview.episodes";
  }

  /** Keyed by site id: every change of an alert. */
  public String alerts() {
    return prefix + "plainview.alerts";
  }

  /** Keyed by object id: facts for the audit log that no HTTP caller waits for. */
  public String audit() {
    return prefix + "plainview.audit";
  }

  /** The consumer group of the part named. */
  public String group(String part) {
    return prefix + "plainview-" + part;
  }
}
