package org.plainview.recognition.worker;

import com.google.protobuf.InvalidProtocolBufferException;
import org.plainview.contracts.ProblemCode;
import org.plainview.contracts.v1.CameraState;
import org.plainview.platform.problem.ProblemException;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The registry's way to a calibration still. No gateway leads here. */
@RestController
@Profile("worker")
class StillController {

  private final StillWorker stills;

  StillController(StillWorker stills) {
    this.stills = stills;
  }

  /**
   * @param camera a {@code CameraState} with its stream address sealed
   */
  @PostMapping(path = "/api/stills", consumes = "application/x-protobuf")
  ResponseEntity<byte[]> still(@RequestBody byte[] camera) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.noStore())
        .body(stills.make(parsed(camera)));
  }

  private static CameraState parsed(byte[] camera) {
    try {
      return CameraState.parseFrom(camera);
    } catch (InvalidProtocolBufferException e) {
      throw new ProblemException(ProblemCode.INVALID_REQUEST, "The body is not a camera's state.");
    }
  }
}
