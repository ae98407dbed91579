package org.plainview.platform.sealing;

/** A sealed address does not open here: another key, another camera, or changed bytes. */
public class UnsealableException extends Exception {

  private static final long serialVersionUID = 1L;

  UnsealableException(String cameraId) {
    super("The stream address of camera '" + cameraId + "' does not open with this key");
  }
}
