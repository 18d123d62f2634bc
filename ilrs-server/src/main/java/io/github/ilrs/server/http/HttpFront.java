package io.github.ilrs.server.http;

import io.github.ilrs.model.answer.Problem;
import io.github.ilrs.server.access.Access;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.SocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where HTTP ends: requests that break its rules are refused here, answers become bytes. It is
 * stricter than HTTP asks for where leniency lets two readers of one request disagree.
 */
public final class HttpFront {
  private static final System.Logger LOG = System.getLogger(HttpFront.class.getName());

  private static final String REQUEST_ID = "X-Request-Id";
  private static final Pattern REQUEST_ID_FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /**
   * How many bytes the operating system buffers for a connection whose client does not read. By
   * default it takes megabytes for each.
   */
  private static final int SEND_BUFFER_BYTES = 256 * 1024;

  /**
   * How many bytes wait behind that, apart from one long body, before the next request of the
   * connection is left unread.
   */
  private static final int WRITE_QUEUE_BYTES = 16 * 1024;

  /** What every answer says, so that a browser makes no more of it than it is. */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Access-Control-Allow-Origin", "*",
          "Access-Control-Expose-Headers",
              "Allow, Content-Disposition, ETag, Repr-Digest, Retry-After, X-Request-Id",
          "Cross-Origin-Resource-Policy", "cross-origin",
          "Referrer-Policy", "no-referrer",
          "X-Content-Type-Options", "nosniff");

  private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

  /** JSON, text and files are nothing to run or to frame; a page brings a policy of its own. */
  private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";

  private final Answering answering;
  private final Clock clock;
  private final Connections connections;
  private final UnsentBodies unsent;
  private final AtomicBoolean draining;
  private final Consumer<Access> accesses;

  /**
   * @param answering has the answers
   * @param clock says what moment it is
   * @param connections the open connections
   * @param maxUnsentBytes how many bytes of long response bodies may wait for their clients before
   *     other long responses become status 503
   * @param draining whether every connection is to be closed with its next answer
   * @param accesses is told of every request once it is answered; must not wait
   */
  public HttpFront(
      Answering answering,
      Clock clock,
      Connections connections,
      long maxUnsentBytes,
      AtomicBoolean draining,
      Consumer<Access> accesses) {
    this.answering = answering;
    this.clock = clock;
    this.connections = connections;
    this.unsent = new UnsentBodies(maxUnsentBytes);
    this.draining = draining;
    this.accesses = accesses;
  }

  /**
   * The limits that a request must keep.
   *
   * @param answerDeadline how long a client may take to receive an answer; the network alone knows
   *     that it does, and only it can end a connection with bytes that nobody takes
   */
  public static HttpServerOptions limits(Duration answerDeadline) {
    return new HttpServerOptions()
        .setMaxInitialLineLength(4096)
        .setMaxHeaderSize(8192)
        .setSendBufferSize(SEND_BUFFER_BYTES)
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setWriteIdleTimeout(Math.toIntExact(answerDeadline.toMillis()))
        .setHttp2ClearTextEnabled(false);
  }

  /** Answers a request that could be read. */
  public void handle(HttpServerRequest request) {
    Exchange exchange = new Exchange(request, hasBody(request));
    if (!exchange.begins()) {
      return;
    }
    try {
      exchange.send(answered(request, exchange.now()));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "Failed to answer " + request.uri(), e);
      exchange.send(refused(Problems.internalError()));
    }
  }

  /** Answers a request that could not be read. */
  public void handleInvalid(HttpServerRequest request) {
    Exchange exchange = new Exchange(request, true);
    if (!exchange.begins()) {
      return;
    }
    exchange.send(refused(Problems.unreadable(request.decoderResult().cause())));
  }

  private Answering.Answered answered(HttpServerRequest request, Now now) {
    if (connections.isSurplus(request.connection())) {
      return refused(Problems.unavailable("There are too many connections."));
    }
    boolean reads = request.method().equals(HttpMethod.GET) || isHead(request);
    if (!hasOneHost(request)) {
      return refused(Problems.malformed("There must be one header Host, with a valid name."));
    }
    if (reads && hasBody(request)) {
      return refused(Problems.malformed("A request that only reads must not have a body."));
    }
    if (request.method().equals(HttpMethod.OPTIONS) && request.uri().equals("*")) {
      return new Answering.Answered("options", Answer.options());
    }
    return RequestTarget.of(request.uri())
        .map(target -> answering.answer(request.method().name(), target, now))
        .orElseGet(() -> refused(Problems.malformed("The request target is not a path.")));
  }

  private static Answering.Answered refused(Problem problem) {
    return new Answering.Answered("none", Answer.of(problem));
  }

  private static boolean isHead(HttpServerRequest request) {
    return request.method().equals(HttpMethod.HEAD);
  }

  private static boolean hasOneHost(HttpServerRequest request) {
    int hosts = request.headers().getAll(HttpHeaders.HOST).size();
    return hosts == 0
        ? request.version() == HttpVersion.HTTP_1_0
        : hosts == 1 && request.authority() != null;
  }

  private static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || (length != null && !length.equals("0"));
  }

  /** One request on its way to its answer. */
  private final class Exchange {
    private final HttpServerRequest request;
    private final long began = System.nanoTime();
    private final String id;
    private final Optional<Now> moment;
    private final boolean unread;
    private final boolean last;

    /**
     * @param unread true if bytes may follow that nobody reads
     */
    Exchange(HttpServerRequest request, boolean unread) {
      this.request = request;
      this.unread = unread;
      this.id =
          Optional.ofNullable(request.getHeader(REQUEST_ID))
              .filter(given -> REQUEST_ID_FORM.matcher(given).matches())
              .orElseGet(() -> HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
      this.last = unread || draining.get() || connections.isSurplus(request.connection());
      this.moment = moment();
    }

    /** False if the connection was to end with an earlier answer, so that this gets none. */
    boolean begins() {
      return connections.requested(request.connection(), last);
    }

    /** A clock may fail; that an answer cannot be given is then the answer. */
    private Optional<Now> moment() {
      try {
        return Optional.of(Now.by(clock));
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "The clock failed", e);
        return Optional.empty();
      }
    }

    Now now() {
      return moment.orElseThrow(() -> new IllegalStateException("The clock failed"));
    }

    void send(Answering.Answered answered) {
      Answer answer = answered.answer();
      HttpServerResponse response = request.response();
      response.setWriteQueueMaxSize(WRITE_QUEUE_BYTES);
      ALWAYS.forEach(response::putHeader);
      response.putHeader(REQUEST_ID, id);
      response.putHeader(CONTENT_SECURITY_POLICY, NOTHING_RUNS);
      answer.headers().forEach(response::putHeader);
      moment.ifPresent(now -> response.putHeader(HttpHeaders.DATE, now.httpDate()));
      response.putHeader(
          HttpHeaders.CACHE_CONTROL,
          moment.map(answer.freshness()::cacheControl).orElse("no-store"));
      if (last) {
        response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      }
      response.setStatusCode(answer.status());
      answer
          .identity()
          .ifPresentOrElse(
              plain -> sendBody(answered, response, plain), () -> end(answered, response, null));
    }

    private void sendBody(
        Answering.Answered answered, HttpServerResponse response, Representation plain) {
      Answer answer = answered.answer();
      Representation body = plain;
      if (answer.status() == 200) {
        response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        Optional<Representation> gzip =
            ContentCoding.gzipIsWanted(headers(HttpHeaders.ACCEPT_ENCODING))
                ? answer.gzip()
                : Optional.empty();
        if (gzip.isPresent()) {
          body = gzip.get();
        }
        if (answer.freshness() != Freshness.NONE) {
          response.putHeader(HttpHeaders.ETAG, body.etag());
          if (EntityTags.name(headers(HttpHeaders.IF_NONE_MATCH), body.etag())) {
            response.setStatusCode(304);
            response.headers().remove(HttpHeaders.CONTENT_TYPE);
            end(answered, response, null);
            return;
          }
        }
        if (gzip.isPresent()) {
          response.putHeader(HttpHeaders.CONTENT_ENCODING, ContentCoding.GZIP);
        }
        if (answer.digested()) {
          response.putHeader("Repr-Digest", body.digest());
        }
      }
      if (isHead(request)) {
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        end(answered, response, null);
      } else if (unsent.begin(body)) {
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        end(answered, response, body);
      } else {
        response.headers().clear();
        send(refused(Problems.unavailable("Too many responses wait for their clients.")));
      }
    }

    private List<String> headers(CharSequence name) {
      return request.headers().getAll(name);
    }

    private void end(
        Answering.Answered answered, HttpServerResponse response, @Nullable Representation body) {
      HttpConnection connection = request.connection();
      (body == null ? response.end() : response.end(body.bytes()))
          .onComplete(
              sent -> {
                if (body != null) {
                  unsent.end(body);
                }
                connections.answered(connection);
                if (last && !unread) {
                  connection.close();
                }
                accesses.accept(
                    access(
                        answered.operation(),
                        response.getStatusCode(),
                        body == null ? 0 : body.length(),
                        sent.succeeded()));
              });
      if (unread) {
        // What follows a body that nobody reads may be anything: from now on nothing is read as a
        // request. The body may still end, so that the client hears.
        connection.shutdown(1, TimeUnit.SECONDS);
      }
    }

    private Access access(String operation, int status, long bytes, boolean whole) {
      SocketAddress remote = request.remoteAddress();
      return new Access(
          moment.map(Now::instant).orElse(Instant.EPOCH),
          id,
          remote == null ? "" : String.valueOf(remote.hostAddress()),
          Optional.ofNullable(request.getHeader("X-Forwarded-For")),
          request.method().name(),
          request.uri(),
          operation,
          status,
          bytes,
          Duration.ofNanos(System.nanoTime() - began),
          whole,
          Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)));
    }
  }
}
