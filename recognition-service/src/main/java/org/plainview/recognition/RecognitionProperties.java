package org.plainview.recognition;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param roles what this process does; at least one, and none that is not known
 */
@ConfigurationProperties("plainview.recognition")
record RecognitionProperties(Set<Role> roles) {

  RecognitionProperties {
    roles = Set.copyOf(roles);
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("plainview.recognition.roles must name worker, history or both");
    }
  }

  enum Role {
    WORKER,
    HISTORY
  }
}
