package org.plainview.camera.site;

/** What people do in a zone, which decides the scale of its levels of service. */
enum ZoneKind {
  WALKWAY,
  STAIRS,
  QUEUE,
  SQUARE
}
