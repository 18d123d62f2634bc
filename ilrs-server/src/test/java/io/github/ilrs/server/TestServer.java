package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.response.Problem;
import io.github.ilrs.model.response.ProblemCode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A running server, and methods that send requests to it. */
final class TestServer implements AutoCloseable {
  /** Noon on the day that the examples of the contract are from. */
  static final Clock LATER = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  /** The server that most tests use; it shows {@link #LATER} and runs until the JVM exits. */
  static final TestServer SHARED = serverAt(LATER);

  static final HttpClient CLIENT =
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

  /** A server with these options on a free port. */
  static TestServer server(ServerOptions.Builder options) {
    return new TestServer(IlrsServer.start(options.port(0).build()));
  }

  /** A server with these options whose limits are fractions of this memory. */
  static TestServer server(ServerOptions.Builder options, long maxMemory) {
    return new TestServer(IlrsServer.start(options.port(0).build(), maxMemory));
  }

  /** A clock in Shanghai, where the day differs from that in UTC for a third of it. */
  static Clock clock(Supplier<Instant> instant) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return instant.get();
      }
    };
  }

  URI uri() {
    return server.uri();
  }

  /** Sends a GET request with these headers: a name, its value, and so on. */
  Response get(String pathAndQuery, String... headers) {
    return send("GET", pathAndQuery, headers);
  }

  /** Sends a request without a body. */
  Response send(String method, String pathAndQuery, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(uri() + pathAndQuery))
            .timeout(Duration.ofSeconds(10))
            .method(method, HttpRequest.BodyPublishers.noBody());
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      HttpResponse<byte[]> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      Map<String, String> first = new TreeMap<>();
      response.headers().map().forEach((name, values) -> first.put(name, values.get(0)));
      return new Response(response.statusCode(), first, Buffer.buffer(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens a connection that sends requests as they are written. */
  RawClient connect() throws IOException {
    return new RawClient(uri());
  }

  /** Returns everything that the server sends after these bytes until it closes the connection. */
  String raw(String request) {
    try (RawClient client = connect()) {
      return client.send(request).rest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a request of these lines, after which the server is to close the connection. */
  Response lines(String... lines) {
    return Response.parse(raw(String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n"));
  }

  @Override
  public void close() {
    server.close();
  }

  /**
   * A response.
   *
   * @param headers the first value of each header, by its name in lower case
   */
  record Response(int status, Map<String, String> headers, Buffer content) {
    static Response parse(String raw) {
      int end = raw.indexOf("\r\n\r\n");
      if (end < 0) {
        throw new IllegalStateException("Not an HTTP response: '" + raw + "'");
      }
      String head = raw.substring(0, end);
      Map<String, String> headers = new TreeMap<>();
      head.lines()
          .skip(1)
          .map(line -> line.split(": *", 2))
          .forEach(line -> headers.putIfAbsent(line[0].toLowerCase(Locale.ROOT), line[1]));
      Buffer body = Buffer.buffer(raw.substring(end + 4));
      return new Response(Integer.parseInt(head.substring(9, 12)), headers, body);
    }

    byte[] bytes() {
      return content.getBytes();
    }

    String body() {
      return content.toString();
    }

    /** Returns a header; empty if it is absent. */
    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    JsonNode json() {
      try {
        return IlrsJson.mapper().readTree(bytes());
      } catch (IOException e) {
        throw new UncheckedIOException(body(), e);
      }
    }

    /** Checks that this is a problem of the contract with this code. */
    Response assertProblem(ProblemCode code) {
      assertEquals(code.status(), status, this::toString);
      assertEquals(Problem.MEDIA_TYPE, header("content-type"));
      assertEquals("no-store", header("cache-control"));
      assertEquals(code.id(), json().path("code").asText());
      assertEquals(code.status(), json().path("status").asInt());
      assertEquals(List.of(), OpenApi.violations("#/components/schemas/Problem", json()));
      return this;
    }

    /** Checks the first violation of a problem. */
    void assertViolation(String field, String value) {
      assertEquals(field, json().at("/violations/0/field").asText());
      assertEquals(value, json().at("/violations/0/value").asText());
    }

    @Override
    public String toString() {
      return status + " " + headers + " " + body();
    }
  }
}
