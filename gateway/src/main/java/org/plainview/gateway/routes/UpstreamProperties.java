package org.plainview.gateway.routes;

import java.net.URI;
import java.time.Duration;
import org.plainview.contracts.ServiceName;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the services are and how much is asked of them.
 *
 * @param connectTimeout until a connection stands
 * @param answerTimeout for a whole exchange
 * @param stillTimeout for a whole exchange in which a worker watches a camera for a minute
 * @param bulkTimeout for a whole exchange that carries a file
 * @param inFlight requests at one time to one service; more wait as long as for a connection
 * @param maxBody of a request
 * @param maxBulkBody of a request that carries a file
 */
@ConfigurationProperties("plainview.upstream")
public record UpstreamProperties(
    URI camera,
    URI recognition,
    URI watchlist,
    URI audit,
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("30s") Duration answerTimeout,
    @DefaultValue("120s") Duration stillTimeout,
    @DefaultValue("10m") Duration bulkTimeout,
    @DefaultValue("256") int inFlight,
    @DefaultValue("1MB") DataSize maxBody,
    @DefaultValue("64MB") DataSize maxBulkBody) {

  /**
   * @throws IllegalArgumentException for the gateway itself
   */
  URI of(ServiceName service) {
    return switch (service) {
      case CAMERA -> camera;
      case RECOGNITION -> recognition;
      case WATCHLIST -> watchlist;
      case AUDIT -> audit;
      case GATEWAY -> throw new IllegalArgumentException("The gateway is not its own upstream");
    };
  }
}
