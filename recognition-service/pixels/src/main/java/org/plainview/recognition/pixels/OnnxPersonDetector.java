package org.plainview.recognition.pixels;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.Batchifier;
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.ImageSize;

/**
 * A NanoDet person detector through DJL: picture letterboxed with its aspect ratio kept, class 0 read and no
 * other, boxes as the mean of a discrete distribution of each side (generalised focal loss, Li et al. 2020).
 */
final class OnnxPersonDetector implements PersonDetector {

  static final int SIDE = 416;
  private static final int BINS = 8;
  private static final int SIDES_OF_A_BOX = 4;
  private static final double MOST_OVERLAP = 0.6;
  private static final double DEFAULT_THRESHOLD = 0.45;
  private static final float[] MEAN = {103.53f, 116.28f, 123.675f};
  private static final float[] DEVIATION = {57.375f, 57.12f, 58.395f};
  /** Root mean square error of 0.70 at 5.8 people: PETS 2009 S3 MF1, {@code bench count}. */
  private static final CountError ERROR = new CountError(0.29, CountError.UNSEEN_SCENE);

  private final Model model;
  private final Predictor<Picture, List<Detection>> predictor;
  private final DetectorProfile profile;
  private final float[][] normalised = new float[Picture.CHANNELS][256];
  private final ByteBuffer input =
      ByteBuffer.allocateDirect(Picture.CHANNELS * SIDE * SIDE * Float.BYTES).order(ByteOrder.nativeOrder());
  private final float[] plane = new float[SIDE * SIDE];
  private double threshold = DEFAULT_THRESHOLD;

  /**
   * @param model loaded, single-threaded; closed with this detector
   * @throws IllegalArgumentException when the model does not answer like a NanoDet
   */
  OnnxPersonDetector(Model model, String modelSha256) {
    this.model = model;
    this.profile =
        new DetectorProfile("ONNX", modelSha256, new ImageSize(SIDE, SIDE), DEFAULT_THRESHOLD, ERROR);
    this.predictor = model.newPredictor(new Letterbox());
    for (int channel = 0; channel < Picture.CHANNELS; channel++) {
      for (int value = 0; value < 256; value++) {
        normalised[channel][value] = (value - MEAN[channel]) / DEVIATION[channel];
      }
    }
    tryOut();
  }

  private void tryOut() {
    ImageSize size = new ImageSize(SIDE, SIDE);
    Picture grey = new Picture(new byte[SIDE * SIDE * Picture.CHANNELS], size, Instant.EPOCH);
    try {
      predictor.predict(grey);
    } catch (TranslateException | RuntimeException e) {
      close();
      throw new IllegalArgumentException(
          "The model is not a person detector of the kind expected (NanoDet, input 1x3x416x416)", e);
    }
  }

  @Override
  public DetectorProfile profile() {
    return profile;
  }

  @Override
  public List<Detection> detect(Picture picture, double wantedThreshold) {
    if (picture.size().width() > SIDE || picture.size().height() > SIDE) {
      throw new IllegalArgumentException("Pictures must be scaled to fit the model first");
    }
    threshold = wantedThreshold;
    try {
      return Suppression.apply(predictor.predict(picture), MOST_OVERLAP, 2);
    } catch (TranslateException e) {
      throw new IllegalStateException("Inference failed", e);
    }
  }

  @Override
  public void close() {
    predictor.close();
    model.close();
  }

  private void fill(Picture picture) {
    int width = picture.size().width();
    int height = picture.size().height();
    FloatBuffer floats = input.asFloatBuffer();
    for (int channel = 0; channel < Picture.CHANNELS; channel++) {
      float[] table = normalised[channel];
      Arrays.fill(plane, table[0]);
      for (int y = 0; y < height; y++) {
        int from = y * width * Picture.CHANNELS + channel;
        int to = y * SIDE;
        for (int x = 0; x < width; x++) {
          plane[to + x] = table[picture.bgr()[from + x * Picture.CHANNELS] & 0xff];
        }
      }
      floats.put(plane);
    }
  }

  private void read(NDArray scores, NDArray sides, List<Detection> found) {
    int cells = (int) scores.getShape().get(1);
    int classes = (int) scores.getShape().get(2);
    int across = (int) Math.round(Math.sqrt(cells));
    double stride = (double) SIDE / across;
    FloatBuffer score = scores.toByteBuffer(false).asFloatBuffer();
    FloatBuffer side = sides.toByteBuffer(false).asFloatBuffer();
    double[] distance = new double[SIDES_OF_A_BOX];
    for (int cell = 0; cell < cells; cell++) {
      float confidence = score.get(cell * classes);
      if (confidence < threshold) {
        continue;
      }
      for (int k = 0; k < SIDES_OF_A_BOX; k++) {
        distance[k] = stride * mean(side, (cell * SIDES_OF_A_BOX + k) * BINS);
      }
      double x = (cell % across + 0.5) * stride;
      double y = (cell / across + 0.5) * stride;
      found.add(
          new Detection(x - distance[0], y - distance[1], x + distance[2], y + distance[3], confidence));
    }
  }

  /** Mean of the distribution whose logits start here. */
  private static double mean(FloatBuffer logits, int from) {
    double most = Double.NEGATIVE_INFINITY;
    for (int bin = 0; bin < BINS; bin++) {
      most = Math.max(most, logits.get(from + bin));
    }
    double sum = 0;
    double weighted = 0;
    for (int bin = 0; bin < BINS; bin++) {
      double weight = Math.exp(logits.get(from + bin) - most);
      sum += weight;
      weighted += bin * weight;
    }
    return weighted / sum;
  }

  private final class Letterbox implements Translator<Picture, List<Detection>> {

    @Override
    public NDList processInput(TranslatorContext context, Picture picture) {
      fill(picture);
      input.clear();
      return new NDList(
          context.getNDManager().create(input, new Shape(1, Picture.CHANNELS, SIDE, SIDE), DataType.FLOAT32));
    }

    @Override
    public List<Detection> processOutput(TranslatorContext context, NDList outputs) {
      List<Detection> found = new ArrayList<>();
      int heads = outputs.size() / 2;
      for (int head = 0; head < heads; head++) {
        NDArray scores = outputs.get(head);
        NDArray sides = sidesOf(scores, outputs);
        read(scores, sides, found);
      }
      return found;
    }

    /** Heads are told apart by shape: outputs have no meaningful names. */
    private NDArray sidesOf(NDArray scores, NDList outputs) {
      return outputs.stream()
          .filter(other -> other != scores)
          .filter(other -> other.getShape().dimension() == 3 && scores.getShape().dimension() == 3)
          .filter(other -> other.getShape().get(1) == scores.getShape().get(1))
          .filter(other -> other.getShape().get(2) == SIDES_OF_A_BOX * BINS)
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("Unknown outputs"));
    }

    @Override
    public @Nullable Batchifier getBatchifier() {
      return null;
    }
  }
}
