package org.plainview.gateway.support;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests that no proper client would send. */
public final class RawHttp {

  private RawHttp() {}

  /** Sends a head and the beginning of a body, and breaks the connection. */
  public static void sendAndHangUp(int port, String requestLine, String[] headers, String body) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write(head(requestLine, headers).getBytes(StandardCharsets.ISO_8859_1));
      out.write(body.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      socket.shutdownOutput();
      socket.setSoTimeout(10_000);
      byte[] _ = socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      // That the gateway hangs up too is as good an answer as any.
    }
  }

  /** Sends the lines as the head of a request and returns everything that comes back. */
  public static String send(int port, String requestLine, String... headers) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(head(requestLine, headers).getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String head(String requestLine, String... headers) {
    return requestLine
        + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
        + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n")
        + "\r\n";
  }
}
