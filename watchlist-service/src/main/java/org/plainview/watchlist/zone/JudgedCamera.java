package org.plainview.watchlist.zone;

import java.util.Map;
import org.plainview.crowd.indicator.ZoneProfile;

/**
 * What the levels of a camera's zones rest on beside its readings.
 *
 * @param active whether it is analysed now: another has no level
 * @param zones by zone id
 */
public record JudgedCamera(String siteId, boolean active, Map<String, ZoneProfile> zones) {

  public JudgedCamera {
    zones = Map.copyOf(zones);
  }
}
