package org.plainview.camera.still;

import java.util.Map;
import org.plainview.camera.registry.StillCameras;
import org.plainview.contracts.ProblemCode;
import org.plainview.contracts.v1.CameraState;
import org.plainview.platform.audit.AuditFacts;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A still from being asked for to being shown. */
@Service
class Stills {

  private final StillCameras cameras;
  private final StillLeases leases;
  private final WorkerClient worker;
  private final AuditFacts facts;
  private final TransactionTemplate transactions;

  Stills(
      StillCameras cameras,
      StillLeases leases,
      WorkerClient worker,
      AuditFacts facts,
      TransactionTemplate transactions) {
    this.cameras = cameras;
    this.leases = leases;
    this.worker = worker;
    this.facts = facts;
    this.transactions = transactions;
  }

  /** The PNG to be shown once; takes a little over a minute. */
  byte[] make(String cameraId, Caller caller) {
    CameraState camera = cameras.require(cameraId);
    if (!leases.take(cameraId)) {
      throw new ProblemException(
          ProblemCode.STILL_IN_PROGRESS, "Somebody is waiting for a still of this camera already.");
    }
    try {
      record(caller, "camera.still-asked", camera, Map.of());
      byte[] png = worker.still(camera);
      // A minute has passed: the approval may be gone.
      cameras.require(cameraId);
      record(caller, "camera.still-shown", camera, Map.of());
      return png;
    } catch (ProblemException e) {
      record(caller, "camera.still-refused", camera, Map.of("code", e.code().code()));
      throw e;
    } finally {
      leases.release(cameraId);
    }
  }

  private void record(Caller caller, String action, CameraState camera, Map<String, String> detail) {
    AuditFacts.Subject subject = new AuditFacts.Subject("camera", camera.getCameraId(), camera.getSiteId());
    transactions.executeWithoutResult(_ -> facts.done(caller, action, subject, detail));
  }
}
