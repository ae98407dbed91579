package org.plainview.camera.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plainview.camera.site.Sites;
import org.plainview.camera.site.Zone;
import org.plainview.camera.site.Zones;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** What a proposal must fulfil beyond the form of its fields. */
@Component
class ProposalRules {

  private static final String WHOLE_VIEW =
      "A zone without a polygon holds all that a camera sees, so it must be the camera's only zone:"
          + " the difference of two counts would undo the floor.";

  private final Sites sites;
  private final Zones zones;
  private final Clock clock;

  ProposalRules(Sites sites, Zones zones, Clock clock) {
    this.sites = sites;
    this.zones = zones;
    this.clock = clock;
  }

  /**
   * @throws ProblemException {@code invalid-fields}, naming all that is wrong
   */
  void require(CameraBody body) {
    List<FieldProblem> problems = new ArrayList<>(ProposalDates.problems(body.reviewOn(), body.endOn(), LocalDate.now(clock)));
    if (!sites.existsById(body.siteId())) {
      problems.add(new FieldProblem("siteId", "unknown", "There is no site '" + body.siteId() + "'."));
    }
    problems.addAll(zones(body));
    if (!problems.isEmpty()) {
      throw new ProblemException(
          ProblemCode.INVALID_FIELDS, problems.size() + " field(s) need correction.", problems);
    }
  }

  /**
   * @throws ProblemException {@code zones-overlap} when one of a camera's zones holds the others
   */
  void requireApart(List<String> zoneIds) {
    if (isAmbiguous(zones.findAllById(zoneIds), zoneIds.size())) {
      throw new ProblemException(ProblemCode.ZONES_OVERLAP, WHOLE_VIEW);
    }
  }

  private static boolean isAmbiguous(Collection<Zone> zones, int count) {
    return count > 1 && zones.stream().anyMatch(zone -> zone.polygonM() == null);
  }

  private List<FieldProblem> zones(CameraBody body) {
    List<String> ids = body.zoneIds() == null ? List.of() : body.zoneIds();
    List<FieldProblem> problems = new ArrayList<>();
    Map<String, Zone> known =
        zones.findAllById(ids).stream().collect(Collectors.toMap(Zone::id, Function.identity()));
    for (int i = 0; i < ids.size(); i++) {
      Zone zone = known.get(ids.get(i));
      if (zone == null || !zone.siteId().equals(body.siteId())) {
        problems.add(
            new FieldProblem("zoneIds[" + i + "]", "unknown", "The site has no zone '" + ids.get(i) + "'."));
      }
    }
    if (problems.isEmpty() && isAmbiguous(known.values(), ids.size())) {
      problems.add(new FieldProblem("zoneIds", "overlap", WHOLE_VIEW));
    }
    if (new HashSet<>(ids).size() < ids.size()) {
      problems.add(new FieldProblem("zoneIds", "duplicate", "A zone is named twice."));
    }
    return problems;
  }
}
