package io.github.ilrs.server;

import io.github.ilrs.server.contract.Contract;
import io.github.ilrs.server.http.Answer;
import io.github.ilrs.server.http.Answering.Answered;
import io.github.ilrs.server.http.Connections;
import io.github.ilrs.server.http.Freshness;
import io.github.ilrs.server.http.HttpFront;
import io.github.ilrs.server.http.Now;
import io.github.ilrs.server.http.Problems;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Serves the contract {@code openapi.yaml} from a dataset:
 *
 * <pre>{@code
 * try (IlrsServer server = IlrsServer.start(ServerOptions.defaults().withPort(0))) {
 *   server.uri();  // http://127.0.0.1:49152
 * }
 * }</pre>
 *
 * <p>A started server is ready. It is safe for use by many threads; two of them live side by side
 * in one JVM.
 */
public final class IlrsServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(IlrsServer.class.getName());
  private static final long MOST_SECONDS = 10;
  private static final long SWEEP_MILLIS = 1000;

  /** The cached responses may take a quarter of the memory, the unsent ones another. */
  private static final long MEMORY_SHARE = 4;

  private final Vertx vertx;
  private final URI uri;
  private final AtomicBoolean draining;
  private final List<HttpServer> listeners;
  private final Duration drain;

  private IlrsServer(
      Vertx vertx, URI uri, AtomicBoolean draining, List<HttpServer> listeners, Duration drain) {
    this.vertx = vertx;
    this.uri = uri;
    this.draining = draining;
    this.listeners = listeners;
    this.drain = drain;
  }

  /**
   * Starts a server; when this returns, it answers.
   *
   * @throws CannotListenException if the port is in use or the host is not one of this machine
   */
  public static IlrsServer start(ServerOptions options) {
    return start(options, Runtime.getRuntime().maxMemory());
  }

  /**
   * Starts a server that sizes its cache and its limit of unsent responses as shares of this
   * memory.
   *
   * @param maxMemory the maximum size of the heap, which is that of direct memory too unless the
   *     JVM is told otherwise; the responses are in direct memory
   */
  static IlrsServer start(ServerOptions options, long maxMemory) {
    AtomicBoolean draining = new AtomicBoolean();
    Contract contract = Contract.builtIn();
    Metrics metrics = new Metrics(options.dataset());
    Connections connections = new Connections(options.mostConnections());
    RecentAnswers answers =
        new RecentAnswers(
            new Routes(contract, options.dataset(), besides(contract, metrics, draining)),
            maxMemory / MEMORY_SHARE);
    metrics.watch(connections);
    metrics.watch(answers);
    HttpFront front =
        new HttpFront(
            answers,
            options.clock(),
            connections,
            maxMemory / MEMORY_SHARE,
            draining,
            metrics.andThen(options.accesses()));

    int eventLoops = Runtime.getRuntime().availableProcessors();
    Vertx vertx = Vertx.vertx(vertxOptions(eventLoops));
    try {
      List<HttpServer> listeners = await(listen(vertx, eventLoops, front, connections, options));
      vertx.setPeriodic(SWEEP_MILLIS, timer -> connections.closeOverdue());
      int port = listeners.get(0).actualPort();
      URI uri = new URI("http", null, options.host(), port, null, null, null);
      return new IlrsServer(vertx, uri, draining, listeners, options.drain());
    } catch (ExecutionException e) {
      vertx.close();
      Throwable cause = e.getCause();
      throw new CannotListenException(options.host(), options.port(), cause == null ? e : cause);
    } catch (TimeoutException | URISyntaxException e) {
      vertx.close();
      throw new CannotListenException(options.host(), options.port(), e);
    }
  }

  /** What is answered beside the contract, by its path. */
  private static Map<String, Function<Now, Answered>> besides(
      Contract contract, Metrics metrics, AtomicBoolean draining) {
    Answered document =
        new Answered(
            "contract",
            Answer.document(Contract.MEDIA_TYPE, contract.text(), Freshness.WITH_THE_SERVER));
    Map<String, Function<Now, Answered>> besides = new HashMap<>();
    Answered up = health(Answer.of(Map.of("status", "up"), Freshness.NONE));
    Answered stopping = health(Answer.of(Problems.unavailable("The server is about to stop.")));
    besides.put("/health/live", now -> up);
    besides.put(
        "/health/ready",
        now ->
            draining.get()
                ? stopping
                : now.isOutOfRange()
                    ? health(Answer.of(Problems.clockOutOfRange(now.today())))
                    : up);
    besides.put("/metrics", now -> new Answered("metrics", metrics.answer()));
    besides.put("/openapi.yaml", now -> document);
    PageFiles.byPath()
        .forEach((path, file) -> besides.put(path, now -> new Answered("page", file)));
    return besides;
  }

  private static Answered health(Answer answer) {
    return new Answered("health", answer);
  }

  /**
   * Listens once on every event loop; Vert.x distributes the connections among them. Each instance
   * of a verticle has an event loop of its own, whereas servers that one other thread starts share
   * a single one.
   */
  private static Future<List<HttpServer>> listen(
      Vertx vertx,
      int eventLoops,
      HttpFront front,
      Connections connections,
      ServerOptions options) {
    // To Vert.x a negative port is a free one that all the listeners share.
    int port = options.port() == 0 ? -1 : options.port();
    List<HttpServer> listeners = new CopyOnWriteArrayList<>();
    return vertx
        .deployVerticle(
            () ->
                new VerticleBase() {
                  @Override
                  public Future<?> start() {
                    return vertx
                        .createHttpServer(HttpFront.limits(options.answerDeadline()))
                        .connectionHandler(connections::opened)
                        .requestHandler(front::handle)
                        .invalidRequestHandler(front::handleInvalid)
                        .listen(port, options.host())
                        .onSuccess(listeners::add);
                  }
                },
            new DeploymentOptions().setInstances(eventLoops))
        .map(deployed -> listeners);
  }

  private static VertxOptions vertxOptions(int eventLoops) {
    // It serves no files: without this, Vert.x makes a folder for them in the temporary directory.
    return new VertxOptions()
        .setEventLoopPoolSize(eventLoops)
        .setFileSystemOptions(
            new FileSystemOptions()
                .setClassPathResolvingEnabled(false)
                .setFileCachingEnabled(false));
  }

  /** Where it listens, without a path. */
  public URI uri() {
    return uri;
  }

  /**
   * Stops in good order: for the time to drain it says that it is not ready, and answers every
   * request as the last of its connection; then it stops listening, lets what is under way end, and
   * waits until all is quiet, but not for ever.
   */
  @Override
  public void close() {
    if (!draining.compareAndSet(false, true)) {
      return;
    }
    try {
      Thread.sleep(drain.toMillis());
      await(
          Future.join(
              listeners.stream()
                  .map(l -> l.shutdown(MOST_SECONDS / 2, TimeUnit.SECONDS))
                  .toList()));
      await(vertx.close());
    } catch (ExecutionException | TimeoutException e) {
      LOG.log(System.Logger.Level.WARNING, "The server did not close in good order", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      vertx.close();
    }
  }

  private static <T> T await(Future<T> future) throws ExecutionException, TimeoutException {
    try {
      return future.toCompletionStage().toCompletableFuture().get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExecutionException(e);
    }
  }
}
