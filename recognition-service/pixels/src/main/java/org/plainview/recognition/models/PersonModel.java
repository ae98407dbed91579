package org.plainview.recognition.models;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
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
  record Onnx(Path file, String sha256) implements PersonModel {

    @Override
    public Detectors detectors() {
      return new Detectors(load(file), sha256);
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
      String sha256 =
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
      Onnx model = new Onnx(file, sha256);
      model.detectors().close();
      return model;
    } catch (IOException | NoSuchAlgorithmException | RuntimeException e) {
      throw new UnusableModelException(file, "it is not an ONNX person detector of the kind expected", e);
    }
  }

  private static Model load(Path file) {
    // DJL must make ONNX Runtime's environment before anything else of it is touched.
    Engine.getEngine("OnnxRuntime");
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      Model model = Model.newInstance("person", "OnnxRuntime");
      String name = file.getFileName().toString();
      model.load(
          file.toAbsolutePath().getParent(),
          name.substring(0, name.length() - ".onnx".length()),
          Map.of("sessionOptions", options));
      return model;
    } catch (OrtException | IOException | MalformedModelException e) {
      throw new IllegalStateException("The model does not load", e);
    }
  }
}
