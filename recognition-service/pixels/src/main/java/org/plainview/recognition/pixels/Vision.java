package org.plainview.recognition.pixels;

import nu.pattern.OpenCV;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FrameGrabber;
import org.opencv.core.Core;

/** The native libraries. */
public final class Vision {

  private static boolean loaded;

  private Vision() {}

  /**
   * Loads the native libraries once, silences FFmpeg, whose messages repeat stream addresses, and forbids DJL to
   * call anybody. Call before anything else of vision, models included.
   *
   * @throws IllegalStateException when a library does not load on this machine
   */
  public static synchronized void load() {
    if (loaded) {
      return;
    }
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("ai.djl.onnx.disable_alternative", "true");
    try {
      OpenCV.loadLocally();
      // One analysing thread per core already; more would only take turns.
      Core.setNumThreads(1);
      FFmpegFrameGrabber.tryLoad();
    } catch (FrameGrabber.Exception | LinkageError e) {
      throw new IllegalStateException(
          "The native vision libraries do not load: they need Linux on x86-64 with glibc and libstdc++", e);
    }
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    loaded = true;
  }
}
