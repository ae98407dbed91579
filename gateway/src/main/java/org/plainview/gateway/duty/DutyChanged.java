package org.plainview.gateway.duty;

/** The duty of a browser's session has begun, changed or ended, by signing out too. */
public record DutyChanged(String sessionId) {}
