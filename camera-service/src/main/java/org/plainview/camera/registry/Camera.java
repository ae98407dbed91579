package org.plainview.camera.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.camera.calibration.Calibration;
import org.plainview.camera.calibration.Calibrations;
import org.plainview.camera.lifecycle.LifecycleRules;
import org.plainview.camera.lifecycle.State;
import org.plainview.camera.site.LonLat;

/** One camera of the registry. Its version grows with every change and orders its events. */
@Entity
class Camera {

  @Id private String id = "";
  private String siteId = "";
  private String name = "";
  private double lon;
  private double lat;
  private String owner = "";

  @Enumerated(EnumType.STRING)
  private Purpose purpose = Purpose.CROWD_SAFETY;

  private String legalBasis = "";
  private String necessity = "";
  private String alternatives = "";
  private int floor;
  private String analytics = "";
  private String zoneIds = "";
  private double framesPerSecond;

  @Enumerated(EnumType.STRING)
  private Detector detector = Detector.AUTO;

  private @Nullable Double detectionThreshold;
  private LocalDate reviewOn = LocalDate.EPOCH;
  private LocalDate endOn = LocalDate.EPOCH;
  private String streamScheme = "";
  private byte[] sealedAddress = new byte[0];

  @Enumerated(EnumType.STRING)
  private State state = State.PROPOSED;

  private @Nullable String stateReason;
  private String proposedBy = "";
  private Instant proposedAt = Instant.EPOCH;
  private String changedBy = "";
  private @Nullable String approvedBy;
  private @Nullable Instant approvedAt;
  private @Nullable String approvalReason;
  private @Nullable Instant approvalExpiresAt;
  private @Nullable String calibration;
  @Column(name = "residual_m")
  private @Nullable Double residualM;

  private long calibrationVersion;
  private @Nullable String acceptance;
  private @Nullable Instant acceptanceExpiresAt;

  private long changes;
  @Version private @Nullable Long version;

  protected Camera() {}

  Camera(String id, String proposedBy, Instant proposedAt) {
    this.id = id;
    this.proposedBy = proposedBy;
    this.proposedAt = proposedAt;
    this.changedBy = proposedBy;
  }

  /** Takes over what was proposed; whether anything that an approval rests on has changed. */
  boolean set(CameraBody body) {
    Object before = scope();
    String setupBefore = setup();
    int floorBefore = floor;
    siteId = body.siteId();
    name = body.name();
    lon = body.position().lon();
    lat = body.position().lat();
    owner = body.owner();
    purpose = body.purpose();
    legalBasis = body.legalBasis();
    necessity = body.necessity();
    alternatives = body.alternatives();
    floor = body.floor() == null ? CameraBody.DEFAULT_FLOOR : body.floor();
    analytics = body.analytics().stream().sorted().map(Analytic::name).collect(Collectors.joining(","));
    zoneIds = body.zoneIds() == null ? "" : String.join(",", body.zoneIds());
    framesPerSecond = body.framesPerSecond() == null ? 1 : body.framesPerSecond();
    detector = body.detector() == null ? Detector.AUTO : body.detector();
    detectionThreshold = body.detectionThreshold();
    reviewOn = body.reviewOn();
    endOn = body.endOn();
    if (!setupBefore.equals(setup())) {
      voidAcceptance();
    }
    return !before.equals(scope()) || floor < floorBefore;
  }

  /** What an overseer judged. A floor that rises only shows less; {@link #set} looks at it. */
  private Object scope() {
    return List.of(
        siteId, lon, lat, owner, purpose, legalBasis, necessity, alternatives, analytics, zoneIds,
        detector, Objects.requireNonNullElse(detectionThreshold, Double.NaN), endOn);
  }

  void stream(String scheme, byte[] sealed) {
    streamScheme = scheme;
    sealedAddress = sealed.clone();
    voidAcceptance();
  }

  void calibrate(Calibration made) {
    calibration = Calibrations.write(made);
    residualM = made.residualM();
    calibrationVersion++;
    voidAcceptance();
  }

  /** What the errors of its counts depend on, in one text. */
  private String setup() {
    return String.join("|", detector.name(), String.valueOf(detectionThreshold), zoneIds, String.valueOf(calibrationVersion));
  }

  void accept(Acceptance result) {
    acceptance = AcceptanceText.write(result);
    acceptanceExpiresAt = result.expiresAt();
  }

  void voidAcceptance() {
    acceptance = null;
    acceptanceExpiresAt = null;
  }

  AcceptedCameras.Tested tested() {
    Acceptance accepted = acceptance();
    return new AcceptedCameras.Tested(
        id, siteId, state == State.ACTIVE, calibration == null ? 0 : calibrationVersion, floor, zoneIds(),
        accepted == null ? 1 : accepted.bias(), setup());
  }

  /** Makes sure that the version grows when the camera is saved. */
  void touch() {
    changes++;
  }

  void changedBy(String actor) {
    changedBy = actor;
  }

  /** Back to the start: what was approved is not what it is now. */
  void loseApproval(String reason) {
    state = State.PROPOSED;
    stateReason = reason;
    approvedBy = null;
    approvedAt = null;
    approvalReason = null;
    approvalExpiresAt = null;
  }

  void approve(String by, Instant at, String reason, Instant expiresAt) {
    approvedBy = by;
    approvedAt = at;
    approvalReason = reason;
    approvalExpiresAt = expiresAt;
    move(State.APPROVED, null);
  }

  void move(State to, @Nullable String reason) {
    state = to;
    stateReason = reason;
  }

  /**
   * @param changers whoever has proposed or changed it since it was last approved
   */
  LifecycleRules.Standing standing(Set<String> changers) {
    Set<String> all = new HashSet<>(changers);
    all.add(proposedBy);
    all.add(changedBy);
    return new LifecycleRules.Standing(state, all, approvalExpiresAt, endOn);
  }

  /** Whether it waits for an approval that it cannot get back without being proposed again. */
  boolean isBeyondResuming(Instant now) {
    return state == State.SUSPENDED && approvalExpiresAt != null && !approvalExpiresAt.isAfter(now);
  }

  String id() {
    return id;
  }

  String siteId() {
    return siteId;
  }

  String name() {
    return name;
  }

  State state() {
    return state;
  }

  LocalDate endOn() {
    return endOn;
  }

  int floor() {
    return floor;
  }

  double framesPerSecond() {
    return framesPerSecond;
  }

  Detector detector() {
    return detector;
  }

  @Nullable Double detectionThreshold() {
    return detectionThreshold;
  }

  @Nullable Instant approvalExpiresAt() {
    return approvalExpiresAt;
  }

  @Nullable Calibration calibration() {
    return Calibrations.read(calibration);
  }

  long calibrationVersion() {
    return calibrationVersion;
  }

  @Nullable Acceptance acceptance() {
    return AcceptanceText.read(acceptance);
  }

  byte[] sealedAddress() {
    return sealedAddress.clone();
  }

  List<Analytic> analytics() {
    return split(analytics).map(Analytic::valueOf).toList();
  }

  List<String> zoneIds() {
    return split(zoneIds).toList();
  }

  /** Zero before it was first saved. */
  long version() {
    return version == null ? 0 : version;
  }

  CameraView view() {
    Calibration made = calibration();
    return new CameraView(
        id, siteId, name, new LonLat(lon, lat), owner, purpose, legalBasis, necessity, alternatives, floor,
        analytics(), zoneIds(), framesPerSecond, detector, detectionThreshold, reviewOn, endOn, state,
        stateReason, proposedBy, proposedAt, approvedBy, approvedAt, approvalReason, approvalExpiresAt,
        made == null ? null : summary(made), acceptance(), acceptanceExpiresAt, streamScheme, version());
  }

  private CameraView.CalibrationSummary summary(Calibration made) {
    return new CameraView.CalibrationSummary(made.kind(), made.residualM(), calibrationVersion);
  }

  private static Stream<String> split(String list) {
    return Arrays.stream(list.split(",")).filter(item -> !item.isEmpty());
  }
}
