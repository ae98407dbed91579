package org.plainview.audit.store;

import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.tile.LogPath.CheckpointFile;
import org.plainview.tlog.tile.LogPath.TileFile;

/** An object store that fails in ways that a real one cannot be brought to. */
class SilentServerTest {

  @Test
  void doesNotWaitForEver() throws IOException {
    try (ServerSocket silent = listen();
        S3Files files = S3Access.open(place(silent, Duration.ofMillis(500)))) {
      assertThatIOException()
          .isThrownBy(() -> files.read(new CheckpointFile()))
          .withMessageStartingWith("Cannot read checkpoint in s3://bucket/");
      assertThatIOException()
          .isThrownBy(() -> files.writeAll(Map.of(new TileFile(0, 0, 1), new byte[32])))
          .withMessageStartingWith("Cannot read tile/0/000.p/1 in s3://bucket/");
    }
  }

  @Test
  void aContentThatBreaksOffIsNoContent() throws Exception {
    try (ServerSocket server = listen();
        S3Files files = S3Access.open(place(server, Duration.ofSeconds(20)))) {
      Thread answers = Thread.ofVirtual().start(() -> answerHalf(server));

      assertThatIOException()
          .isThrownBy(() -> files.read(new TileFile(0, 0, 2)))
          .withMessageContaining("Cannot read tile/0/000.p/2")
          .withMessageContaining("broke off");
      server.close();
      answers.join();
    }
  }

  private static void answerHalf(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept();
          OutputStream out = socket.getOutputStream()) {
        socket.getInputStream().readNBytes(50);
        out.write("HTTP/1.1 200 OK\r\nContent-Length: 64\r\nETag: \"1\"\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[32]);
        out.flush();
        socket.shutdownOutput();
        socket.getInputStream().readAllBytes();
      } catch (IOException ended) {
        // The client closed, or the test has ended.
      }
    }
  }

  private static ServerSocket listen() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  private static S3Properties place(ServerSocket server, Duration timeout) {
    URI endpoint = URI.create("http://127.0.0.1:" + server.getLocalPort());
    return new S3Properties(endpoint, "us-east-1", "bucket", "", "key", "secret", null, timeout);
  }
}
