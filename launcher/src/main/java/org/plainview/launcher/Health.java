package org.plainview.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** Whether a part is ready. Takes at most about a second; safe for use by any thread. */
interface Health {

  Duration LIMIT = Duration.ofSeconds(1);

  HttpClient HTTP = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  boolean isReady() throws InterruptedException;

  /** The address answers 200. */
  static Health http(String address) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT).build();
    return () -> {
      try {
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
      } catch (IOException e) {
        return false;
      }
    };
  }

  /** Somebody listens on the port. */
  static Health tcp(int port) {
    return () -> {
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) LIMIT.toMillis());
        return true;
      } catch (IOException e) {
        return false;
      }
    };
  }

  /** The database answers a query: during recovery it listens, and answers nothing. */
  static Health sql(String url, String user, String password) {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "1");
    properties.setProperty("socketTimeout", "1");
    return () -> {
      try (Connection connection = DriverManager.getConnection(url, properties)) {
        return connection.isValid(1);
      } catch (SQLException e) {
        return false;
      }
    };
  }
}
