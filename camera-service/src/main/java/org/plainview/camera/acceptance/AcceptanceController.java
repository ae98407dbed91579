package org.plainview.camera.acceptance;

import jakarta.validation.Valid;
import org.plainview.camera.Page;
import org.plainview.camera.registry.AcceptedCameras;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AcceptanceController {

  private final AcceptanceService service;
  private final TrialStore store;
  private final TrialViews views;
  private final AcceptedCameras cameras;

  AcceptanceController(AcceptanceService service, TrialStore store, TrialViews views, AcceptedCameras cameras) {
    this.service = service;
    this.store = store;
    this.views = views;
    this.cameras = cameras;
  }

  @GetMapping("/api/cameras/{cameraId}/acceptance-tests")
  Page<TrialView> list(@PathVariable String cameraId) {
    cameras.require(cameraId);
    var found = store.ofCamera(cameraId).stream().map(views::of).toList();
    return new Page<>(found, null, found.size());
  }

  @PostMapping("/api/cameras/{cameraId}/acceptance-tests")
  @ResponseStatus(HttpStatus.CREATED)
  TrialView open(@PathVariable String cameraId, @RequestBody @Valid OpenBody body, Caller caller) {
    return views.of(service.open(cameraId, body, caller));
  }

  @GetMapping("/api/acceptance-tests/{testId}")
  TrialView one(@PathVariable String testId) {
    return views.of(store.find(testId).orElseThrow(() -> ProblemException.notFound("acceptance test", testId)));
  }

  @PostMapping("/api/acceptance-tests/{testId}/counts")
  TrialView count(@PathVariable String testId, @RequestBody @Valid CountBody body, Caller caller) {
    return views.of(service.count(testId, body, caller));
  }

  @PostMapping("/api/acceptance-tests/{testId}/complete")
  TrialView complete(@PathVariable String testId, Caller caller) {
    return views.of(service.complete(testId, caller));
  }

  @PostMapping("/api/acceptance-tests/{testId}/abandon")
  TrialView abandon(@PathVariable String testId, Caller caller) {
    return views.of(service.abandon(testId, caller));
  }
}
