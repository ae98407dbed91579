package org.plainview.recognition.pixels;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.plainview.crowd.geometry.ImageSize;

/**
 * The least that a detector can cost: ONNX Runtime by itself, on the same model, with its input and its outputs in
 * buffers that are used again and again, and nothing made of what it says. For measuring only.
 */
final class BareInference implements AutoCloseable {

  private final ImageSize size;
  private final OrtSession session;
  private final float[][] normalised;
  private final float[] plane;
  private final FloatBuffer input;
  private final Map<String, OnnxTensor> inputs = new HashMap<>();
  private final Map<String, OnnxTensor> outputs = new HashMap<>();

  /**
   * @param pictures that it takes at once
   */
  BareInference(DetectorModel file, ImageSize picture, float[][] normalised, int pictures) {
    this.size = file.inputFor(picture);
    this.session = file.bare(size, pictures);
    this.normalised = normalised;
    this.plane = new float[size.width() * size.height()];
    this.input = floats(pictures * Picture.CHANNELS * plane.length);
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      long[] shape = {pictures, Picture.CHANNELS, size.height(), size.width()};
      inputs.put(session.getInputNames().iterator().next(), OnnxTensor.createTensor(environment, input, shape));
      try (OrtSession.Result once = session.run(inputs)) {
        for (Map.Entry<String, OnnxValue> one : once) {
          long[] given = ((OnnxTensor) one.getValue()).getInfo().getShape();
          FloatBuffer room = floats((int) (given[0] * given[1] * given[2]));
          outputs.put(one.getKey(), OnnxTensor.createTensor(environment, room, given));
        }
      }
    } catch (OrtException e) {
      throw new IllegalStateException("The model does not run", e);
    }
  }

  /** As many pictures as it takes at once. */
  void run(Picture... pictures) {
    input.clear();
    for (Picture picture : pictures) {
      put(picture);
    }
    try {
      session.run(inputs, Set.of(), outputs, null).close();
    } catch (OrtException e) {
      throw new IllegalStateException("The model does not run", e);
    }
  }

  private void put(Picture picture) {
    int width = picture.size().width();
    byte[] bgr = picture.bgr();
    for (int channel = 0; channel < Picture.CHANNELS; channel++) {
      float[] table = normalised[channel];
      for (int y = 0; y < picture.size().height(); y++) {
        int from = y * width * Picture.CHANNELS + channel;
        for (int x = 0; x < width; x++) {
          plane[y * size.width() + x] = table[bgr[from + x * Picture.CHANNELS] & 0xff];
        }
      }
      input.put(plane);
    }
  }

  private static FloatBuffer floats(int number) {
    return ByteBuffer.allocateDirect(number * Float.BYTES).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }

  @Override
  public void close() {
    inputs.values().forEach(OnnxTensor::close);
    outputs.values().forEach(OnnxTensor::close);
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("The session does not close", e);
    }
  }
}
