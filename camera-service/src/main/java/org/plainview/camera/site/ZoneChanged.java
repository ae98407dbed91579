package org.plainview.camera.site;

import org.plainview.platform.security.Caller;

/** A zone has another shape, name or capacity; published inside the transaction that changed it. */
public record ZoneChanged(Zone zone, Caller by) {}
