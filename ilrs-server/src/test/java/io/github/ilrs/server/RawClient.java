package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection that sends requests as they are written and reads only when it is told to. */
final class RawClient implements AutoCloseable {
  static final String REQUEST = "GET /health/live HTTP/1.1\r\nHost: m\r\n\r\n";

  private final Socket socket = new Socket();

  /** Connects with a small receive buffer, so that few unread bytes leave the server. */
  RawClient(URI server) throws IOException {
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout(30_000);
    socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
  }

  /** Sends a text as ISO-8859-1. */
  RawClient send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return this;
  }

  /** Sets how long a read may take; the default is 30 seconds. */
  RawClient timeout(int millis) throws IOException {
    socket.setSoTimeout(millis);
    return this;
  }

  /** Waits for the first byte of a response. */
  RawClient awaitResponse() throws IOException {
    assertEquals('H', socket.getInputStream().read());
    return this;
  }

  /** Reads so many bytes, or fewer if the server closes the connection before. */
  RawClient read(int count) throws IOException {
    socket.getInputStream().readNBytes(count);
    return this;
  }

  /** Closes the connection with a TCP reset. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Reads until the server closes the connection. */
  String rest() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
