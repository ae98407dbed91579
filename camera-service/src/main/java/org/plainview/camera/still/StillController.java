package org.plainview.camera.still;

import org.plainview.platform.security.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StillController {

  private final Stills stills;

  StillController(Stills stills) {
    this.stills = stills;
  }

  @PostMapping("/api/cameras/{cameraId}/still")
  ResponseEntity<byte[]> still(@PathVariable String cameraId, Caller caller) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.noStore())
        .body(stills.make(cameraId, caller));
  }
}
