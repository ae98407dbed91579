package org.plainview.recognition.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;

/** A program that calls outside in the ways that a library might: the control of the egress test. */
public final class OutsideCaller {

  private OutsideCaller() {}

  public static void main(String[] arguments) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("192.0.2.1", 9), 200);
    } catch (IOException _) {
      // TEST-NET-1 (RFC 5737) never answers.
    }
    try (SocketChannel channel = SocketChannel.open()) {
      channel.configureBlocking(false);
      channel.connect(new InetSocketAddress("192.0.2.2", 9));
    } catch (IOException _) {
      // The attempt is what counts.
    }
    try {
      InetAddress.getByName("telemetry.invalid");
    } catch (UnknownHostException _) {
      // As expected of that name.
    }
  }
}
