package org.plainview.recognition.models;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.plainview.crowd.geometry.ImageSize;
import org.plainview.recognition.pixels.DetectorModel;
import org.plainview.recognition.pixels.Detectors;
import org.plainview.recognition.pixels.Vision;

/** The deployment's person detector, if it has one; knows its file's SHA-256. */
public sealed interface PersonModel {

  /** Detectors for one analysing thread. */
  Detectors detectors();

  /** No file: the built-in detector alone. */
  record None() implements PersonModel {

    @Override
    public Detectors detectors() {
      return new Detectors();
    }
  }

  /** An ONNX file. */
  record Onnx(LeanModel lean, String sha256) implements PersonModel, DetectorModel {

    @Override
    public Detectors detectors() {
      return new Detectors(this);
    }

    @Override
    public int mostPixels() {
      return lean.ownSide();
    }

    @Override
    public ImageSize inputFor(ImageSize picture) {
      return lean.inputFor(picture);
    }

    @Override
    public OrtSession bare(ImageSize input, int pictures) {
      Engine.getEngine("OnnxRuntime");
      try (OrtSession.SessionOptions options = options()) {
        return OrtEnvironment.getEnvironment().createSession(lean.withInput(input, pictures), options);
      } catch (OrtException e) {
        throw new IllegalStateException("The model does not load", e);
      }
    }

    @Override
    public Model load(ImageSize input) {
      return PersonModel.load(lean.withInput(input, 1));
    }
  }

  /**
   * The model at a path, tried out once; {@link None} for an empty path.
   *
   * @throws UnusableModelException when there is no such file or it is no person detector: counting with
   *     another detector than was asked for would be worse than not starting
   */
  static PersonModel at(String path) {
    Vision.load();
    if (path.isBlank()) {
      return new None();
    }
    Path file = Path.of(path).toAbsolutePath();
    if (!Files.isReadable(file) || Files.isDirectory(file) || !path.endsWith(".onnx")) {
      throw new UnusableModelException(file, "there is no readable .onnx file", null);
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      Onnx model = new Onnx(new LeanModel(bytes), sha256);
      model.detectors().close();
      return model;
    } catch (IOException | NoSuchAlgorithmException | RuntimeException e) {
      throw new UnusableModelException(file, "it is not an ONNX person detector of the kind expected", e);
    }
  }

  private static OrtSession.SessionOptions options() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    // One analysing thread per core already; sessions with threads of their own spin against each other.
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    options.addConfigEntry("session.inter_op.allow_spinning", "0");
    options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    return options;
  }

  private static Model load(byte[] bytes) {
    // DJL must make ONNX Runtime's environment before anything else of it is touched.
    Engine.getEngine("OnnxRuntime");
    try (OrtSession.SessionOptions options = options()) {
      Model model = Model.newInstance("person", "OnnxRuntime");
      model.load(new ByteArrayInputStream(bytes), Map.of("sessionOptions", options));
      return model;
    } catch (OrtException | IOException | MalformedModelException e) {
      throw new IllegalStateException("The model does not load", e);
    }
  }
}
