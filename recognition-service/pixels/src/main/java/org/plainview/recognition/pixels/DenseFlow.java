package org.plainview.recognition.pixels;

import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.video.DISOpticalFlow;
import org.plainview.crowd.geometry.ImageSize;

/**
 * Dense optical flow: for each pixel of the newer picture, where the same surface was in the older one (DIS, Kroeger
 * et al., ECCV 2016, its fastest preset). It belongs to pixels, not to anybody. One per analysing thread.
 */
final class DenseFlow implements AutoCloseable {

  private static final int COMPONENTS = 2;

  private final DISOpticalFlow dis = DISOpticalFlow.create(DISOpticalFlow.PRESET_ULTRAFAST);
  private final Mat now = new Mat();
  private final Mat before = new Mat();
  private final Mat flow = new Mat();
  private float[] offsets = {};
  private ImageSize size = new ImageSize(1, 1);

  /** Measures a pair; what was measured before is gone. */
  void measure(GreyPair pair) {
    size = pair.now().size();
    put(pair.now(), now);
    put(pair.before(), before);
    dis.calc(now, before, flow);
    if (offsets.length != COMPONENTS * size.width() * size.height()) {
      offsets = new float[COMPONENTS * size.width() * size.height()];
    }
    flow.get(0, 0, offsets);
  }

  private static void put(Grey grey, Mat to) {
    to.create(grey.size().height(), grey.size().width(), CvType.CV_8UC1);
    to.put(0, 0, grey.luma());
  }

  ImageSize size() {
    return size;
  }

  /** How far to the right, in pixels, the surface was before. */
  float dx(int x, int y) {
    return offsets[COMPONENTS * (y * size.width() + x)];
  }

  /** How far down, in pixels, the surface was before. */
  float dy(int x, int y) {
    return offsets[COMPONENTS * (y * size.width() + x) + 1];
  }

  @Override
  public void close() {
    now.release();
    before.release();
    flow.release();
  }
}
