package io.github.ilrs.tests;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that gives one response to every request until it is given another. */
final class StubServer implements AutoCloseable {
  private final HttpServer server;
  private final AtomicInteger requests = new AtomicInteger();
  private volatile HttpHandler handler = exchange -> exchange.sendResponseHeaders(500, -1);

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
          handler.handle(exchange);
          exchange.close();
        });
    server.start();
  }

  void respond(int status, String mediaType, byte[] body) {
    boolean bodiless = body.length == 0 || status == 204 || status == 304;
    handler =
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", mediaType);
          exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
          if (!bodiless) {
            exchange.getResponseBody().write(body);
          }
        };
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
