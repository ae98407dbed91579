package org.plainview.camera.site;

import org.plainview.platform.security.Caller;

/**
 * A zone has changed; published inside the transaction that changed it.
 *
 * @param reshaped whether it covers other ground than before, or counts across other lines
 */
public record ZoneChanged(Zone zone, boolean reshaped, Caller by) {}
