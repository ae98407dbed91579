package org.plainview.camera.registry;

import jakarta.validation.Valid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plainview.camera.Page;
import org.plainview.camera.calibration.CalibrationBody;
import org.plainview.camera.calibration.CalibrationTrial;
import org.plainview.camera.lifecycle.Move;
import org.plainview.camera.lifecycle.State;
import org.plainview.contracts.Role;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
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
@RequestMapping("/api/cameras")
class CameraController {

  private static final int MOST = 1_000;

  private final Cameras cameras;
  private final CameraService service;
  private final Moves moves;
  private final JdbcClient jdbc;

  CameraController(Cameras cameras, CameraService service, Moves moves, JdbcClient jdbc) {
    this.cameras = cameras;
    this.service = service;
    this.moves = moves;
    this.jdbc = jdbc;
  }

  record Event(
      Instant at,
      String actor,
      String action,
      @Nullable String fromState,
      String toState,
      @Nullable String reason) {

    static Event of(ResultSet row, int number) throws SQLException {
      return new Event(
          row.getTimestamp("at").toInstant(),
          row.getString("actor"),
          row.getString("action"),
          row.getString("from_state"),
          row.getString("to_state"),
          row.getString("reason"));
    }
  }

  @GetMapping
  Page<CameraView> list(
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(required = false) @Nullable String siteId,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "") String after,
      Caller caller) {
    Limit oneMore = Limit.of(Page.limit(limit, MOST) + 1);
    String stateName = state == null ? null : state.name();
    String text = q == null || q.isBlank() ? null : "%" + escaped(q.strip().toLowerCase(Locale.ROOT)) + "%";
    boolean all = seesAll(caller);
    List<String> sites = caller.sites().isEmpty() ? List.of("") : List.copyOf(caller.sites());
    List<CameraView> found =
        cameras.search(after, stateName, siteId, all, sites, text, oneMore).stream().map(Camera::view).toList();
    return Page.of(
        found, limit, CameraView::id, cameras.countMatching(stateName, siteId, all, sites, text));
  }

  @GetMapping("/{cameraId}")
  CameraView one(@PathVariable String cameraId, Caller caller) {
    Camera camera = Cameras.require(cameras, cameraId);
    if (!seesAll(caller)) {
      caller.requireSite(camera.siteId());
    }
    return camera.view();
  }

  @GetMapping("/{cameraId}/history")
  Page<Event> history(@PathVariable String cameraId, Caller caller) {
    one(cameraId, caller);
    List<Event> events =
        jdbc.sql("SELECT * FROM camera_event WHERE camera_id = ? ORDER BY id DESC LIMIT 1000")
            .param(cameraId)
            .query(Event::of)
            .list();
    return new Page<>(events, null, events.size());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CameraView propose(@RequestBody @Valid CameraBody body, Caller caller) {
    return service.propose(body, service.address(body), caller).view();
  }

  @PutMapping("/{cameraId}")
  CameraView change(@PathVariable String cameraId, @RequestBody @Valid CameraBody body, Caller caller) {
    return service.change(cameraId, body, service.address(body), caller).view();
  }

  @PutMapping("/{cameraId}/calibration")
  CameraView calibrate(@PathVariable String cameraId, @RequestBody CalibrationBody body, Caller caller) {
    return service.calibrate(cameraId, body, caller).view();
  }

  /** Keeps nothing: what the calibration would come to. */
  @PostMapping("/{cameraId}/calibration/trial")
  CalibrationTrial tryCalibration(@PathVariable String cameraId, @RequestBody CalibrationBody body) {
    Cameras.require(cameras, cameraId);
    return CalibrationTrial.of(body);
  }

  @PostMapping("/{cameraId}/approve")
  CameraView approve(@PathVariable String cameraId, @RequestBody @Valid ApprovalBody body, Caller caller) {
    return moves.approve(cameraId, body, caller).view();
  }

  @PostMapping("/{cameraId}/activate")
  CameraView activate(@PathVariable String cameraId, Caller caller) {
    return moves.move(Move.ACTIVATE, cameraId, null, caller).view();
  }

  @PostMapping("/{cameraId}/reject")
  CameraView reject(@PathVariable String cameraId, @RequestBody @Valid ReasonBody body, Caller caller) {
    return moves.move(Move.REJECT, cameraId, body.reason(), caller).view();
  }

  @PostMapping("/{cameraId}/suspend")
  CameraView suspend(@PathVariable String cameraId, @RequestBody @Valid ReasonBody body, Caller caller) {
    return moves.move(Move.SUSPEND, cameraId, body.reason(), caller).view();
  }

  @PostMapping("/{cameraId}/resume")
  CameraView resume(@PathVariable String cameraId, @RequestBody @Valid ReasonBody body, Caller caller) {
    return moves.move(Move.RESUME, cameraId, body.reason(), caller).view();
  }

  @PostMapping("/{cameraId}/retire")
  CameraView retire(@PathVariable String cameraId, @RequestBody @Valid ReasonBody body, Caller caller) {
    return moves.move(Move.RETIRE, cameraId, body.reason(), caller).view();
  }

  private static boolean seesAll(Caller caller) {
    return caller.seesEverySite() || caller.has(Role.REGISTRAR) || caller.has(Role.OVERSIGHT);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
