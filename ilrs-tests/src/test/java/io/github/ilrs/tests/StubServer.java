package io.github.ilrs.tests;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that gives one response to every request until it is given another. */
final class StubServer implements AutoCloseable {
  private record Response(int status, String mediaType, byte[] body) {}

  private final HttpServer server;
  private final AtomicInteger requests = new AtomicInteger();
  private volatile Response response = new Response(500, "text/plain", new byte[0]);

  StubServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          Response now = response;
          exchange.getResponseHeaders().add("Content-Type", now.mediaType());
          boolean bodiless = now.body().length == 0 || now.status() == 204 || now.status() == 304;
          exchange.sendResponseHeaders(now.status(), bodiless ? -1 : now.body().length);
          if (!bodiless) {
            exchange.getResponseBody().write(now.body());
          }
          exchange.close();
        });
    server.start();
  }

  void respond(int status, String mediaType, byte[] body) {
    response = new Response(status, mediaType, body);
  }

  /** Returns how many requests there have been. */
  int requests() {
    return requests.get();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
