package org.plainview.recognition.worker;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param streamKey base64 of the 32 bytes that stream addresses are sealed with
 * @param model path of an ONNX person detector; empty for none
 * @param analysers threads that analyse, each with its own single-threaded detectors; 0 for one per core
 * @param maxCameras cameras watched at a time, each with a decoding thread, however little they cost; 0 for 60 per
 *     analyser. What they are measured to cost sets a lower limit. More are reported as not analysed
 * @param stills calibration stills made at a time, each with a thread and about 100 MB for a minute
 */
@ConfigurationProperties("plainview.recognition.worker")
record WorkerProperties(
    @DefaultValue("") String streamKey,
    @DefaultValue("") String model,
    @DefaultValue("0") int analysers,
    @DefaultValue("0") int maxCameras,
    @DefaultValue("1") int stills) {

  private static final int CAMERAS_PER_ANALYSER = 60;

  WorkerProperties {
    if (analysers < 0 || maxCameras < 0 || stills < 0) {
      throw new IllegalArgumentException("analysers, max-cameras and stills of the worker cannot be negative");
    }
  }

  int analyserCount() {
    return analysers > 0 ? analysers : Runtime.getRuntime().availableProcessors();
  }

  int cameraLimit() {
    return maxCameras > 0 ? maxCameras : CAMERAS_PER_ANALYSER * analyserCount();
  }
}
