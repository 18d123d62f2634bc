package io.github.ilrs.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ilrs.model.IlrsJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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

/** A running server, and ways to ask it over a real socket. */
final class Asking implements AutoCloseable {
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

  private Asking(IlrsServer server) {
    this.server = server;
  }

  static Asking serverAt(Clock clock) {
    return new Asking(IlrsServer.start(ServerOptions.defaults().withPort(0).withClock(clock)));
  }

  /** The answer to a GET of this path and query. */
  Answered get(String pathAndQuery) {
    return send(HttpRequest.newBuilder(uri(pathAndQuery)));
  }

  /** A header of the answer to a GET of this path. */
  String header(String path, String name) {
    return Answered.header(
        raw("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"), name);
  }

  /** The answer to another method. */
  Answered method(String method, String pathAndQuery) {
    return send(
        HttpRequest.newBuilder(uri(pathAndQuery))
            .method(method, HttpRequest.BodyPublishers.noBody()));
  }

  private URI uri(String pathAndQuery) {
    return URI.create(server.uri() + pathAndQuery);
  }

  private static Answered send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          CLIENT.send(
              request.timeout(Duration.ofSeconds(10)).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answered(
          response.statusCode(),
          response.headers().firstValue("content-type").orElse(""),
          response.headers().firstValue("allow").orElse(""),
          response.body());
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
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      InputStream in = socket.getInputStream();
      for (int b = in.read(); b >= 0; b = in.read()) {
        answer.write(b);
      }
      return answer.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer to one request with these lines, after which the connection is to be closed. */
  Answered lines(String... lines) {
    return Answered.of(raw(String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n"));
  }

  URI uri() {
    return server.uri();
  }

  @Override
  public void close() {
    server.close();
  }

  /** What came back. */
  record Answered(int status, String mediaType, String allow, String body) {
    static Answered of(String raw) {
      int end = raw.indexOf("\r\n\r\n");
      if (end < 0) {
        throw new IllegalStateException("No HTTP answer: '" + raw + "'");
      }
      String head = raw.substring(0, end);
      return new Answered(
          Integer.parseInt(head.substring(9, 12)),
          header(head, "content-type"),
          header(head, "allow"),
          raw.substring(end + 4));
    }

    private static String header(String head, String name) {
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ": "))
          .map(line -> line.substring(name.length() + 2))
          .findFirst()
          .orElse("");
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
