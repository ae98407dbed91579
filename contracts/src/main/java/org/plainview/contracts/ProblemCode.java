package org.plainview.contracts;

import java.net.URI;
import java.util.Locale;

/**
 * The stable codes of RFC 9457 problem details: what a client may branch on. A code is never reused for
 * another meaning.
 */
public enum ProblemCode {
  UNAUTHENTICATED(401, "Sign in, or send a valid token"),
  FORBIDDEN(403, "This role may not do that"),
  SITE_FORBIDDEN(403, "This site is not in your token"),
  CSRF_REFUSED(403, "The request did not prove that it comes from the dashboard"),
  DUTY_REQUIRED(403, "Declare your duty first"),
  SAME_PERSON(403, "Another person must approve this"),
  NOT_FOUND(404, "There is no such thing"),
  METHOD_NOT_ALLOWED(405, "This address does not take that method"),
  NOT_ACCEPTABLE(406, "No such representation"),
  CONFLICT(409, "It exists already or has changed"),
  WRONG_STATE(409, "Not possible in this state"),
  PEOPLE_IN_STILL(409, "Somebody is still to be seen in the picture"),
  NO_PICTURE(409, "The camera gives no picture that can be used"),
  STILL_IN_PROGRESS(409, "A still of this camera is being made"),
  TOO_LARGE(413, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "Send another content type"),
  INVALID_REQUEST(400, "The request cannot be read"),
  INVALID_FIELDS(422, "Some fields need correction"),
  INVALID_STREAM_ADDRESS(422, "This stream address cannot be used"),
  FORBIDDEN_STREAM_ADDRESS(422, "This deployment does not allow that stream address"),
  INVALID_CALIBRATION(422, "This calibration cannot be used"),
  INVALID_ZONE(422, "This zone cannot be used"),
  ZONES_OVERLAP(422, "Zones of a site must not overlap"),
  INVALID_CSV(422, "The file is not the CSV expected"),
  NOT_ARMABLE(422, "An uncalibrated camera cannot arm this level"),
  RATE_LIMITED(429, "Too many requests"),
  AUDIT_UNAVAILABLE(503, "The audit log is down, so nothing is answered"),
  UNAVAILABLE(503, "A part of the platform is down"),
  UPSTREAM_TIMEOUT(504, "A part of the platform did not answer in time"),
  INTERNAL(500, "Something failed here");

  private final int status;
  private final String title;

  ProblemCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** The value of the {@code code} member, such as {@code same-person}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of the {@code type} member. */
  public URI type() {
    return URI.create("urn:plainview:problem:" + code());
  }
}
