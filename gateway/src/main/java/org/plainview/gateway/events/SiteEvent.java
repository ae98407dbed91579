package org.plainview.gateway.events;

import java.nio.charset.StandardCharsets;

/** Something that happened at a site, ready to send: encoded once for all its readers. */
final class SiteEvent {

  /** A ping, which belongs to no site. */
  static final byte[] PING = frame("ping", "{}".getBytes(StandardCharsets.UTF_8));

  private final String siteId;
  private final byte[] frame;

  private SiteEvent(String siteId, byte[] frame) {
    this.siteId = siteId;
    this.frame = frame;
  }

  String siteId() {
    return siteId;
  }

  /** A whole server-sent event; not to be changed. */
  byte[] frame() {
    return frame;
  }

  /**
   * @param json without line breaks
   */
  static SiteEvent of(String siteId, String name, byte[] json) {
    return new SiteEvent(siteId, frame(name, json));
  }

  static byte[] frame(String name, byte[] json) {
    byte[] head = ("event: " + name + "\ndata: ").getBytes(StandardCharsets.UTF_8);
    byte[] frame = new byte[head.length + json.length + 2];
    System.arraycopy(head, 0, frame, 0, head.length);
    System.arraycopy(json, 0, frame, head.length, json.length);
    frame[frame.length - 2] = '\n';
    frame[frame.length - 1] = '\n';
    return frame;
  }
}
