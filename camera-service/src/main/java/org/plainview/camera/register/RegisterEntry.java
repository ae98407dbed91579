package org.plainview.camera.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One camera as the public sees it, as a GeoJSON feature (RFC 7946: longitude first). It holds neither the
 * stream's address nor the name of any person who works with it.
 */
record RegisterEntry(String type, String id, Geometry geometry, Map<String, @Nullable Object> properties) {

  static final String COLUMNS =
      """
      id, site_id, name, lon, lat, owner, purpose, legal_basis, necessity, alternatives, floor, analytics,
      state, review_on, end_on, residual_m,
      (proposed_at AT TIME ZONE 'UTC')::date AS proposed_on,
      (approved_at AT TIME ZONE 'UTC')::date AS approved_on,
      (approval_expires_at AT TIME ZONE 'UTC' - interval '1 microsecond')::date AS approval_expires_on
      """;

  /** A point. */
  record Geometry(String type, List<Double> coordinates) {}

  static RegisterEntry of(ResultSet row, int number) throws SQLException {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("name", row.getString("name"));
    properties.put("siteId", row.getString("site_id"));
    properties.put("owner", row.getString("owner"));
    properties.put("purpose", row.getString("purpose"));
    properties.put("legalBasis", row.getString("legal_basis"));
    properties.put("necessity", row.getString("necessity"));
    properties.put("alternatives", row.getString("alternatives"));
    properties.put("floor", row.getInt("floor"));
    properties.put("analytics", List.of(row.getString("analytics").split(",")));
    properties.put("state", row.getString("state"));
    properties.put("proposedOn", row.getString("proposed_on"));
    properties.put("approvedOn", row.getString("approved_on"));
    properties.put("approvalExpiresOn", row.getString("approval_expires_on"));
    properties.put("reviewOn", row.getString("review_on"));
    properties.put("endOn", row.getString("end_on"));
    properties.put("calibrated", row.getObject("residual_m") != null);
    return new RegisterEntry(
        "Feature",
        row.getString("id"),
        new Geometry("Point", List.of(row.getDouble("lon"), row.getDouble("lat"))),
        properties);
  }
}
