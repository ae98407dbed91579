package org.plainview.gateway.routes;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.plainview.contracts.ProblemCode;
import org.plainview.contracts.ServiceName;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Keeps one slow service from gathering every request there is: virtual threads set no limit. */
@Component
final class ServiceSlots {

  private final Map<ServiceName, Semaphore> slots = new EnumMap<>(ServiceName.class);
  private final Duration patience;

  ServiceSlots(UpstreamProperties upstream) {
    for (ServiceName service : ServiceName.values()) {
      slots.put(service, new Semaphore(upstream.inFlight(), true));
    }
    this.patience = upstream.connectTimeout();
  }

  /** Asks the service when one of its slots is free, or answers 503 in its place. */
  ServerResponse ask(
      ServiceName service, ServerRequest request, HandlerFunction<ServerResponse> exchange)
      throws Exception {
    Semaphore own = slots.get(service);
    if (own == null || !own.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
      return UpstreamFailures.answer(
          ProblemCode.UNAVAILABLE, "The " + service.label() + " has too much to do; try again soon.");
    }
    try {
      return exchange.handle(request);
    } finally {
      own.release();
    }
  }
}
