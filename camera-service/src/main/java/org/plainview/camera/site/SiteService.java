package org.plainview.camera.site;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.audit.AuditFacts;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SiteService {

  private final Sites sites;
  private final Zones zones;
  private final JdbcClient jdbc;
  private final AuditFacts facts;
  private final ApplicationEventPublisher events;

  SiteService(Sites sites, Zones zones, JdbcClient jdbc, AuditFacts facts, ApplicationEventPublisher events) {
    this.sites = sites;
    this.zones = zones;
    this.jdbc = jdbc;
    this.facts = facts;
    this.events = events;
  }

  @Transactional
  Site create(SiteBody body, Caller caller) {
    if (sites.existsById(body.id())) {
      throw new ProblemException(ProblemCode.CONFLICT, "The site '" + body.id() + "' exists already.");
    }
    return save(new Site(body.id()), body, "site.created", caller);
  }

  @Transactional
  Site change(String id, SiteBody body, Caller caller) {
    requireSameId(body.id(), id);
    return save(site(id), body, "site.changed", caller);
  }

  private static void requireSameId(String sent, String id) {
    if (!sent.equals(id)) {
      throw ProblemException.invalid("id", "fixed", "An id does not change.");
    }
  }

  private Site save(Site site, SiteBody body, String action, Caller caller) {
    if (body.outlineM() != null) {
      ZoneShapes.polygon(body.outlineM(), "outlineM");
    }
    site.set(body);
    facts.done(caller, action, new AuditFacts.Subject("site", site.id(), site.id()), Map.of());
    return sites.save(site);
  }

  @Transactional
  Zone createZone(String siteId, ZoneBody body, Caller caller) {
    site(siteId);
    if (zones.existsById(body.id())) {
      throw new ProblemException(ProblemCode.CONFLICT, "The zone '" + body.id() + "' exists already.");
    }
    return save(new Zone(body.id(), siteId), body, "zone.created", caller);
  }

  @Transactional
  Zone changeZone(String siteId, String zoneId, ZoneBody body, Caller caller) {
    Zone zone =
        zones.findById(zoneId)
            .filter(found -> found.siteId().equals(siteId))
            .orElseThrow(() -> ProblemException.notFound("zone", zoneId));
    requireSameId(body.id(), zoneId);
    List<List<Double>> before = zone.polygonM();
    List<CountingLine> linesBefore = zone.lines();
    Zone saved = save(zone, body, "zone.changed", caller);
    boolean reshaped = !Objects.equals(before, saved.polygonM()) || !lieAlike(linesBefore, saved.lines());
    events.publishEvent(new ZoneChanged(saved, reshaped, caller));
    return saved;
  }

  private static boolean lieAlike(List<CountingLine> some, List<CountingLine> others) {
    return some.size() == others.size()
        && some.stream().allMatch(line -> others.stream().anyMatch(line::liesLike));
  }

  private Zone save(Zone zone, ZoneBody body, String action, Caller caller) {
    // Two zones drawn at once must see each other, or they could overlap.
    jdbc.sql("SELECT 1 FROM site WHERE id = ? FOR UPDATE").param(zone.siteId()).query().singleRow();
    zone.set(body, area(zone, body));
    facts.done(caller, action, new AuditFacts.Subject("zone", zone.id(), zone.siteId()), Map.of());
    return zones.saveAndFlush(zone);
  }

  private @Nullable Double area(Zone zone, ZoneBody body) {
    Polygon polygon = body.polygonM() == null ? null : ZoneShapes.polygon(body.polygonM(), "polygonM");
    LineShapes.require(body.linesOrNone(), polygon);
    if (polygon == null) {
      return null;
    }
    List<Zone> others =
        zones.findBySiteIdOrderById(zone.siteId()).stream().filter(z -> !z.id().equals(zone.id())).toList();
    ZoneShapes.overlapping(polygon, others)
        .ifPresent(
            other -> {
              throw new ProblemException(
                  ProblemCode.ZONES_OVERLAP,
                  "This zone shares ground with '"
                      + other.name()
                      + "'. The difference of two counts would undo the floor.");
            });
    return polygon.getArea();
  }

  private Site site(String id) {
    return sites.findById(id).orElseThrow(() -> ProblemException.notFound("site", id));
  }
}
