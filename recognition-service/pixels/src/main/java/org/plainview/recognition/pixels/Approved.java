package org.plainview.recognition.pixels;

/**
 * What oversight has approved a camera for, besides counting. What is not approved is not measured.
 *
 * @param density people per m² of ground, in the zone and on its grid
 * @param flow how people move: speed, direction, crossings of lines, and what is derived from them; needs the density
 */
public record Approved(boolean density, boolean flow) {

  static final Approved ALL = new Approved(true, true);

  public Approved {
    flow = flow && density;
  }
}
