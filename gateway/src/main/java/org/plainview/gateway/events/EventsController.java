package org.plainview.gateway.events;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.ProblemCode;
import org.plainview.gateway.call.Authenticated;
import org.plainview.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A stream of events on the request's own (virtual) thread, until the token behind it expires: {@code alert}, and
 * {@code sites} of all sites, or with a {@code siteId} the {@code zones}, {@code cameras} and {@code levels} of that
 * one. Looking at another site is another stream, so that each look stands in the audit log.
 */
@RestController
class EventsController {

  private static final Logger log = LoggerFactory.getLogger(EventsController.class);
  private static final byte[] RECONNECT_SOON = "retry: 2000\n\n".getBytes(StandardCharsets.UTF_8);

  private final EventHub hub;
  private final Clock clock;
  private final Duration heartbeat;

  EventsController(EventHub hub, Clock clock, EventProperties properties) {
    this.hub = hub;
    this.clock = clock;
    this.heartbeat = properties.heartbeat();
  }

  @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void events(
      @RequestParam @Nullable String siteId, HttpServletRequest request, HttpServletResponse response)
      throws IOException, InterruptedException {
    Authenticated known = Authenticated.of(request).orElseThrow();
    if (siteId != null) {
      known.caller().requireSite(siteId);
    }
    Subscription subscription =
        hub.subscribe(known.caller(), sessionId(request, known), siteId)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.RATE_LIMITED, "Too many streams are open; close another first."));
    try {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      response.setCharacterEncoding("UTF-8");
      // Proxies would otherwise wait for more.
      response.setHeader("X-Accel-Buffering", "no");
      send(subscription, response, Objects.requireNonNullElse(known.token().getExpiresAt(), Instant.MIN));
    } catch (IOException e) {
      log.debug("A reader of live events has gone", e);
    } finally {
      hub.unsubscribe(subscription);
    }
  }

  private void send(Subscription subscription, HttpServletResponse response, Instant end)
      throws IOException, InterruptedException {
    ServletOutputStream out = response.getOutputStream();
    out.write(RECONNECT_SOON);
    byte[] frame = SiteEvent.PING;
    while (frame != null) {
      out.write(frame);
      out.flush();
      Duration left = Duration.between(clock.instant(), end);
      if (!left.isPositive()) {
        return;
      }
      frame = subscription.next(left.compareTo(heartbeat) < 0 ? left : heartbeat);
    }
  }

  private static @Nullable String sessionId(HttpServletRequest request, Authenticated known) {
    HttpSession session = known.inSession() ? request.getSession(false) : null;
    return session == null ? null : session.getId();
  }
}
