package org.plainview.gateway.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.plainview.testing.TestDatabase;
import org.springframework.core.convert.support.GenericConversionService;

/** The tokens of the one session in the database. */
final class StoredTokens {

  private static final GenericConversionService CONVERSIONS = SessionAttributes.conversions();

  private StoredTokens() {}

  static SessionTokens only(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT attribute_bytes FROM spring_session_attributes WHERE attribute_name = ?")) {
      query.setString(1, SessionTokens.ATTRIBUTE);
      try (ResultSet rows = query.executeQuery()) {
        if (!rows.next()) {
          throw new AssertionError("Nobody is signed in");
        }
        return (SessionTokens) CONVERSIONS.convert(rows.getBytes(1), Object.class);
      }
    }
  }

  /** Makes the gateway believe that the access token expires now; returns the tokens as stored then. */
  static SessionTokens expire(TestDatabase database) throws SQLException {
    SessionTokens tokens = only(database);
    SessionTokens expired =
        new SessionTokens(tokens.accessToken(), Instant.now(), tokens.refreshToken());
    try (Connection connection = database.connect();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE spring_session_attributes SET attribute_bytes = ? WHERE attribute_name = ?")) {
      update.setBytes(1, CONVERSIONS.convert(expired, byte[].class));
      update.setString(2, SessionTokens.ATTRIBUTE);
      update.executeUpdate();
    }
    return expired;
  }

  static int count(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT count(*) FROM spring_session_attributes WHERE attribute_name = ?")) {
      query.setString(1, SessionTokens.ATTRIBUTE);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
