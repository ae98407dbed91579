package org.plainview.camera.site;

import jakarta.validation.Valid;
import java.util.List;
import org.plainview.camera.Page;
import org.plainview.contracts.Role;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/sites")
class SiteController {

  private static final int MOST = 1_000;

  private final Sites sites;
  private final Zones zones;
  private final SiteService service;

  SiteController(Sites sites, Zones zones, SiteService service) {
    this.sites = sites;
    this.zones = zones;
    this.service = service;
  }

  @GetMapping
  Page<SiteView> list(
      @RequestParam(defaultValue = "500") int limit,
      @RequestParam(defaultValue = "") String after,
      Caller caller) {
    Limit oneMore = Limit.of(Page.limit(limit, MOST) + 1);
    boolean all = seesAll(caller);
    List<Site> found =
        all
            ? sites.findByIdGreaterThanOrderById(after, oneMore)
            : sites.findByIdInAndIdGreaterThanOrderById(caller.sites(), after, oneMore);
    long total = all ? sites.count() : sites.findAllById(caller.sites()).size();
    return Page.of(found.stream().map(Site::view).toList(), limit, SiteView::id, total);
  }

  @GetMapping("/{siteId}")
  SiteView one(@PathVariable String siteId, Caller caller) {
    requireSite(caller, siteId);
    return sites.findById(siteId).orElseThrow(() -> ProblemException.notFound("site", siteId)).view();
  }

  @GetMapping("/{siteId}/zones")
  Page<ZoneView> zones(@PathVariable String siteId, Caller caller) {
    one(siteId, caller);
    List<ZoneView> views = zones.findBySiteIdOrderById(siteId).stream().map(Zone::view).toList();
    return new Page<>(views, null, views.size());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SiteView create(@RequestBody @Valid SiteBody body, Caller caller) {
    return service.create(body, caller).view();
  }

  @PutMapping("/{siteId}")
  SiteView change(@PathVariable String siteId, @RequestBody @Valid SiteBody body, Caller caller) {
    return service.change(siteId, body, caller).view();
  }

  @PostMapping("/{siteId}/zones")
  @ResponseStatus(HttpStatus.CREATED)
  ZoneView createZone(@PathVariable String siteId, @RequestBody @Valid ZoneBody body, Caller caller) {
    return service.createZone(siteId, body, caller).view();
  }

  @PutMapping("/{siteId}/zones/{zoneId}")
  ZoneView changeZone(
      @PathVariable String siteId, @PathVariable String zoneId, @RequestBody @Valid ZoneBody body, Caller caller) {
    return service.changeZone(siteId, zoneId, body, caller).view();
  }

  /** Registrars and oversight work for the whole city; the claim bounds those who watch crowds. */
  private static boolean seesAll(Caller caller) {
    return caller.seesEverySite() || caller.has(Role.REGISTRAR) || caller.has(Role.OVERSIGHT);
  }

  private static void requireSite(Caller caller, String siteId) {
    if (!seesAll(caller)) {
      caller.requireSite(siteId);
    }
  }
}
