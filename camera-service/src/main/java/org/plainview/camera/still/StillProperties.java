package org.plainview.camera.still;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param workerUrl of any recognition worker, without a slash at its end: each can make a still of every camera
 * @param clientId of the registry's own account
 * @param answerTimeout for a still, which takes a little over a minute
 */
@ConfigurationProperties("plainview.still")
public record StillProperties(
    @DefaultValue("http://127.0.0.1:7403") URI workerUrl,
    @DefaultValue("plainview-registry") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("110s") Duration answerTimeout) {

  /** Without the secret. */
  @Override
  public String toString() {
    return "StillProperties[" + workerUrl + ", " + clientId + ", " + answerTimeout + "]";
  }
}
