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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.ImageSize;

/**
 * A NanoDet person detector through DJL: picture at its own scale in the corner of an input of its shape, class 0
 * read and no other, boxes as the mean of a discrete distribution of each side (generalised focal loss, Li et al.
 * 2020). Each shape of picture has a session of its own, with buffers that are used again and again.
 */
final class OnnxPersonDetector implements PersonDetector {

  private static final int BINS = 8;
  private static final int SIDES_OF_A_BOX = 4;
  private static final int MOST_SESSIONS = 4;
  private static final double MOST_OVERLAP = 0.6;
  private static final double DEFAULT_THRESHOLD = 0.45;
  private static final float[] MEAN = {103.53f, 116.28f, 123.675f};
  private static final float[] DEVIATION = {57.375f, 57.12f, 58.395f};
  /** Root mean square error of 0.70 at 5.8 people: PETS 2009 S3 MF1, {@code bench count}. */
  private static final CountError ERROR = new CountError(0.29, CountError.UNSEEN_SCENE);

  private final DetectorModel file;
  private final DetectorProfile profile;
  private final float[][] normalised = normalisation();
  private final Map<ImageSize, Session> sessions = new LinkedHashMap<>(16, 0.75f, true);
  private double threshold = DEFAULT_THRESHOLD;

  /**
   * @throws IllegalArgumentException when the model does not answer like a NanoDet
   */
  OnnxPersonDetector(DetectorModel file) {
    this.file = file;
    ImageSize most = new ImageSize(file.mostPixels(), file.mostPixels());
    this.profile = new DetectorProfile("ONNX", file.sha256(), most, DEFAULT_THRESHOLD, ERROR);
    tryOut(new ImageSize(most.width(), most.height() * 3 / 4));
  }

  /** What the network takes for each value of each channel. */
  static float[][] normalisation() {
    float[][] normalised = new float[Picture.CHANNELS][256];
    for (int channel = 0; channel < Picture.CHANNELS; channel++) {
      for (int value = 0; value < 256; value++) {
        normalised[channel][value] = (value - MEAN[channel]) / DEVIATION[channel];
      }
    }
    return normalised;
  }

  private void tryOut(ImageSize size) {
    Picture grey = new Picture(new byte[size.width() * size.height() * Picture.CHANNELS], size, Instant.EPOCH);
    try {
      detect(grey, DEFAULT_THRESHOLD);
    } catch (RuntimeException e) {
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
    ImageSize most = profile.mostPixels();
    if (picture.size().width() > most.width() || picture.size().height() > most.height()) {
      throw new IllegalArgumentException("Pictures must be scaled to fit the model first");
    }
    threshold = wantedThreshold;
    try {
      return Suppression.apply(session(file.inputFor(picture.size())).predict(picture), MOST_OVERLAP, 2);
    } catch (TranslateException e) {
      throw new IllegalStateException("Inference failed", e);
    }
  }

  private Session session(ImageSize input) {
    Session known = sessions.get(input);
    if (known != null) {
      return known;
    }
    if (sessions.size() >= MOST_SESSIONS) {
      ImageSize longestUnused = sessions.keySet().iterator().next();
      close(sessions.remove(longestUnused));
    }
    Session fresh = new Session(input);
    sessions.put(input, fresh);
    return fresh;
  }

  @Override
  public void close() {
    sessions.values().forEach(OnnxPersonDetector::close);
    sessions.clear();
  }

  private static void close(@Nullable Session session) {
    if (session != null) {
      session.predictor.close();
      session.model.close();
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

  /** The model for one shape of input. */
  private final class Session implements Translator<Picture, List<Detection>> {

    private final ImageSize size;
    private final Model model;
    private final Predictor<Picture, List<Detection>> predictor;
    private final ByteBuffer input;
    private final float[] plane;

    Session(ImageSize size) {
      this.size = size;
      this.plane = new float[size.width() * size.height()];
      this.input =
          ByteBuffer.allocateDirect(Picture.CHANNELS * plane.length * Float.BYTES).order(ByteOrder.nativeOrder());
      this.model = file.load(size);
      this.predictor = model.newPredictor(this);
    }

    List<Detection> predict(Picture picture) throws TranslateException {
      return predictor.predict(picture);
    }

    @Override
    public NDList processInput(TranslatorContext context, Picture picture) {
      fill(picture);
      input.clear();
      Shape shape = new Shape(1, Picture.CHANNELS, size.height(), size.width());
      return new NDList(context.getNDManager().create(input, shape, DataType.FLOAT32));
    }

    private void fill(Picture picture) {
      int width = picture.size().width();
      int height = picture.size().height();
      byte[] bgr = picture.bgr();
      FloatBuffer floats = input.asFloatBuffer();
      for (int channel = 0; channel < Picture.CHANNELS; channel++) {
        float[] table = normalised[channel];
        for (int y = 0; y < size.height(); y++) {
          int to = y * size.width();
          if (y < height) {
            int from = y * width * Picture.CHANNELS + channel;
            for (int x = 0; x < width; x++) {
              plane[to + x] = table[bgr[from + x * Picture.CHANNELS] & 0xff];
            }
          }
          Arrays.fill(plane, y < height ? to + width : to, to + size.width(), table[0]);
        }
        floats.put(plane);
      }
    }

    @Override
    public List<Detection> processOutput(TranslatorContext context, NDList outputs) {
      List<Detection> found = new ArrayList<>();
      int heads = outputs.size() / 2;
      for (int head = 0; head < heads; head++) {
        NDArray scores = outputs.get(head);
        read(scores, sidesOf(scores, outputs), found);
      }
      return found;
    }

    private void read(NDArray scores, NDArray sides, List<Detection> found) {
      int cells = (int) scores.getShape().get(1);
      int classes = (int) scores.getShape().get(2);
      double stride = Math.sqrt((double) size.width() * size.height() / cells);
      int across = (int) Math.round(size.width() / stride);
      FloatBuffer score = scores.toByteBuffer(false).asFloatBuffer();
      // Copied out only when somebody is there.
      FloatBuffer side = null;
      double[] distance = new double[SIDES_OF_A_BOX];
      for (int cell = 0; cell < cells; cell++) {
        float confidence = score.get(cell * classes);
        if (confidence < threshold) {
          continue;
        }
        side = side == null ? sides.toByteBuffer(false).asFloatBuffer() : side;
        for (int k = 0; k < SIDES_OF_A_BOX; k++) {
          distance[k] = stride * mean(side, (cell * SIDES_OF_A_BOX + k) * BINS);
        }
        double x = (cell % across + 0.5) * stride;
        double y = (cell / across + 0.5) * stride;
        found.add(new Detection(x - distance[0], y - distance[1], x + distance[2], y + distance[3], confidence));
      }
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
