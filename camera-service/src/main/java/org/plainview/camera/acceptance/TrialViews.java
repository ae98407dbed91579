package org.plainview.camera.acceptance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainview.camera.site.Zone;
import org.plainview.camera.site.Zones;
import org.springframework.stereotype.Component;

/** From tests as kept to tests as served. */
@Component
class TrialViews {

  private final TrialStore store;
  private final Zones zones;

  TrialViews(TrialStore store, Zones zones) {
    this.store = store;
    this.zones = zones;
  }

  TrialView of(Trial trial) {
    List<Trial.Moment> moments = store.moments(trial.id());
    List<String> zoneIds = moments.stream().map(Trial.Moment::zoneId).distinct().toList();
    Map<String, String> names =
        zones.findAllById(zoneIds).stream().collect(Collectors.toMap(Zone::id, Zone::name));
    Trial.Result result = trial.result();
    long counted = result == null ? Trial.in(moments, MomentState.COUNTED) : result.samples();
    return new TrialView(
        trial.id(), trial.cameraId(), trial.state(), trial.reason(), trial.calibrationVersion(), trial.floor(),
        trial.wanted(), counted, trial.openedBy(), trial.openedAt(), trial.endedAt(),
        moments.stream().map(moment -> view(moment, names)).toList(), result);
  }

  private static TrialView.MomentView view(Trial.Moment moment, Map<String, String> names) {
    List<String> observers =
        Stream.of(moment.observer(), moment.second()).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    return new TrialView.MomentView(
        moment.number(), moment.zoneId(), names.getOrDefault(moment.zoneId(), moment.zoneId()), moment.at(),
        moment.at().plus(TrialKeeping.TO_ENTER), moment.state(), observers);
  }
}
