package io.github.ilrs.client;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server on a loopback socket that gives the answers it was told, and keeps what it got. */
final class CannedServer implements AutoCloseable {
  /** What came over the wire: the path and query as they were sent, undecoded. */
  record Received(String method, String target, Headers headers) {}

  /** What is answered: headers are names and values in turn. */
  record Canned(int status, List<String> headers, Bytes body) {
    static Canned of(int status, byte[] body, String... headers) {
      return new Canned(status, List.of(headers), () -> body);
    }

    static Canned json(String json, String... headers) {
      Canned plain = of(200, utf8(json), "Content-Type", "application/json");
      return new Canned(
          200,
          Stream.concat(plain.headers.stream(), List.of(headers).stream()).toList(),
          plain.body);
    }
  }

  /** The bytes of a body. */
  interface Bytes {
    byte[] get();
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final BlockingQueue<Canned> next = new LinkedBlockingQueue<>();

  private CannedServer(List<Canned> answers) {
    next.addAll(answers);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** A server that answers with this JSON. */
  static CannedServer answering(String json) {
    return inTurn(Canned.json(json));
  }

  /** A server that answers with these bytes, and with headers as names and values in turn. */
  static CannedServer answering(int status, byte[] body, String... headers) {
    return inTurn(Canned.of(status, body, headers));
  }

  /** A server that gives these answers one after the other, the last one again and again. */
  static CannedServer inTurn(Canned... answers) {
    return new CannedServer(List.of(answers));
  }

  /** From now on, these are the answers. */
  void answerNow(Canned... answers) {
    next.clear();
    next.addAll(List.of(answers));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private synchronized Canned next() {
    Canned canned = next.size() > 1 ? next.poll() : next.peek();
    if (canned == null) {
      throw new IllegalStateException("nothing to answer");
    }
    return canned;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      received.add(
          new Received(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders()));
      Canned canned = next();
      byte[] body = canned.body().get();
      for (int i = 0; i < canned.headers().size(); i += 2) {
        exchange.getResponseHeaders().add(canned.headers().get(i), canned.headers().get(i + 1));
      }
      exchange.sendResponseHeaders(canned.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  URI uri() {
    InetSocketAddress address = server.getAddress();
    return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
  }

  /** The next request that came in. */
  Received received() throws InterruptedException {
    Received request = received.poll(10, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("no request came in");
    }
    return request;
  }

  /** All requests that came in and have not been asked for. */
  List<Received> rest() {
    return List.copyOf(received);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
