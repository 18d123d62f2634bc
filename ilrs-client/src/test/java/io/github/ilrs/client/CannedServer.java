package io.github.ilrs.client;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** A server on a loopback socket that sends prepared responses and records the requests. */
final class CannedServer implements AutoCloseable {
  /** A request; the target is the path and query as they were sent, encoded. */
  record Received(String method, String target, Headers headers) {}

  /** A response; headers are names and values in turn. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Canned(int status, List<String> headers, byte[] body) {
    static Canned of(int status, byte[] body, String... headers) {
      return new Canned(status, List.of(headers), body);
    }

    static Canned json(String json) {
      return of(200, utf8(json), "Content-Type", "application/json");
    }

    /** A response with a dataset, its digest and, if not empty, its coding. */
    static Canned dataset(byte[] body, String etag, String coding) {
      List<String> headers =
          new ArrayList<>(List.of("Content-Type", "application/json", "ETag", etag));
      headers.addAll(List.of("Repr-Digest", digest(body)));
      if (!coding.isEmpty()) {
        headers.addAll(List.of("Content-Encoding", coding));
      }
      return new Canned(200, headers, body);
    }

    static Canned dataset(byte[] json, String etag) {
      return dataset(json, etag, "");
    }
  }

  static {
    // Else a response on a kept connection waits 40 ms for a delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final BlockingQueue<Canned> next = new LinkedBlockingQueue<>();

  private CannedServer(List<Canned> responses) {
    next.addAll(responses);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::respond);
    server.setExecutor(threads);
    server.start();
  }

  /** Starts a server that sends this JSON. */
  static CannedServer respondingWith(String json) {
    return inTurn(Canned.json(json));
  }

  /** Starts a server that sends these bytes, with headers as names and values in turn. */
  static CannedServer respondingWith(int status, byte[] body, String... headers) {
    return inTurn(Canned.of(status, body, headers));
  }

  /** Starts a server that sends these responses in turn, and then repeats the last one. */
  static CannedServer inTurn(Canned... responses) {
    return new CannedServer(List.of(responses));
  }

  /** Replaces the responses that have not been sent. */
  void respondNow(Canned... responses) {
    next.clear();
    next.addAll(List.of(responses));
  }

  static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return compressed.toByteArray();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private synchronized Canned next() {
    Canned canned = next.size() > 1 ? next.poll() : next.peek();
    if (canned == null) {
      throw new IllegalStateException("no response");
    }
    return canned;
  }

  private void respond(HttpExchange exchange) throws IOException {
    try (exchange) {
      received.add(
          new Received(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders()));
      Canned canned = next();
      byte[] body = canned.body();
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

  /** Removes and returns the first request. */
  Received received() throws InterruptedException {
    Received request = received.poll(10, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("no request came in");
    }
    return request;
  }

  /** Returns the requests that have not been removed. */
  List<Received> rest() {
    return List.copyOf(received);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
