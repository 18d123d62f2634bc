package io.github.ilrs.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ilrs.model.json.IlrsJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A running server, and methods that send requests to it. */
final class TestServer implements AutoCloseable {
  /** Noon on the first day that can be asked about. */
  static final Clock FIRST_DAY = Clock.fixed(Instant.parse("2021-06-16T12:00:00Z"), ZoneOffset.UTC);

  /** A day on which the first day is past. */
  static final Clock LATER = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final IlrsServer server;

  private TestServer(IlrsServer server) {
    this.server = server;
  }

  static TestServer serverAt(Clock clock) {
    return server(ServerOptions.builder().clock(clock));
  }

  /** A server with these options, but on any port. */
  static TestServer server(ServerOptions.Builder options) {
    return new TestServer(IlrsServer.start(options.port(0).build()));
  }

  /** A server with these options that believes the JVM to have this much memory. */
  static TestServer server(ServerOptions.Builder options, long maxMemory) {
    return new TestServer(IlrsServer.start(options.port(0).build(), maxMemory));
  }

  /** The answer to a GET of this path and query. */
  Response get(String pathAndQuery) {
    return send(HttpRequest.newBuilder(uri(pathAndQuery)));
  }

  /** The answer to another method. */
  Response method(String method, String pathAndQuery) {
    return send(
        HttpRequest.newBuilder(uri(pathAndQuery))
            .method(method, HttpRequest.BodyPublishers.noBody()));
  }

  private URI uri(String pathAndQuery) {
    return URI.create(server.uri() + pathAndQuery);
  }

  private static Response send(HttpRequest.Builder request) {
    HttpResponse<byte[]> response = exchange(request);
    Map<String, String> headers = new TreeMap<>();
    response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
    return new Response(
        response.statusCode(), headers, new String(response.body(), StandardCharsets.UTF_8));
  }

  /** The answer to a GET with these headers, a name and its value each, as bytes. */
  HttpResponse<byte[]> bytes(String pathAndQuery, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(pathAndQuery));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return exchange(request);
  }

  private static HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
    try {
      return CLIENT.send(
          request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything that comes back for these bytes until the server closes the connection. */
  String raw(String request) {
    try (Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer to one request with these lines, after which the connection is to be closed. */
  Response lines(String... lines) {
    return Response.of(raw(String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n"));
  }

  URI uri() {
    return server.uri();
  }

  @Override
  public void close() {
    server.close();
  }

  /**
   * What came back.
   *
   * @param headers by their names in lower case; of several the first
   */
  record Response(int status, Map<String, String> headers, String body) {
    static Response of(String raw) {
      int end = raw.indexOf("\r\n\r\n");
      if (end < 0) {
        throw new IllegalStateException("No HTTP answer: '" + raw + "'");
      }
      String head = raw.substring(0, end);
      Map<String, String> headers = new TreeMap<>();
      head.lines()
          .skip(1)
          .map(line -> line.split(": *", 2))
          .forEach(line -> headers.putIfAbsent(line[0].toLowerCase(Locale.ROOT), line[1]));
      return new Response(Integer.parseInt(head.substring(9, 12)), headers, raw.substring(end + 4));
    }

    /** A header; empty if it is not there. */
    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    String mediaType() {
      return header("content-type");
    }

    String allow() {
      return header("allow");
    }

    JsonNode json() {
      try {
        return IlrsJson.mapper().readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(body, e);
      }
    }

    /** The first fault of a problem. */
    JsonNode violation() {
      return json().at("/violations/0");
    }
  }
}
