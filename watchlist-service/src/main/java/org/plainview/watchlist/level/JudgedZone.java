package org.plainview.watchlist.level;

/** One zone as one camera sees it. Two cameras of a zone may be read by two instances, so each has its judge. */
record JudgedZone(String cameraId, String zoneId) {}
