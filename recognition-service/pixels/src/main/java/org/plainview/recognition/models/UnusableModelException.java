package org.plainview.recognition.models;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The model file of the configuration cannot be used; the worker does not start. */
public class UnusableModelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableModelException(Path file, String why, @Nullable Exception cause) {
    super("The person detector " + file + " (PLAINVIEW_RECOGNITION_MODEL) cannot be used: " + why, cause);
  }
}
