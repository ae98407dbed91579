package org.plainview.tlog.witness;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A server that sends the same bytes to everybody, whatever they ask, and then keeps the connection open. */
final class CannedServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Thread thread;

  private CannedServer(ServerSocket socket, String answer) {
    this.socket = socket;
    this.thread = Thread.ofVirtual().start(() -> serve(answer));
  }

  static CannedServer answering(String answer) throws IOException {
    return new CannedServer(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), answer);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  private void serve(String answer) {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        client.getInputStream().read(new byte[65_536]);
        client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
        // Until the client hangs up.
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
      } catch (IOException gone) {
        // The client has what it wanted, or this server was closed.
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    thread.interrupt();
  }
}
