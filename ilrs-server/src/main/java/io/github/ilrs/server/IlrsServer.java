package io.github.ilrs.server;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.server.contract.Contract;
import io.github.ilrs.server.http.Connections;
import io.github.ilrs.server.http.Freshness;
import io.github.ilrs.server.http.HttpContext;
import io.github.ilrs.server.http.HttpHandler;
import io.github.ilrs.server.http.PendingBodies;
import io.github.ilrs.server.http.RequestTime;
import io.github.ilrs.server.http.Response;
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
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An HTTP server that implements the contract {@code openapi.yaml} with a dataset:
 *
 * <pre>{@code
 * try (IlrsServer server = IlrsServer.start(ServerOptions.builder().port(0).build())) {
 *   server.uri();  // http://127.0.0.1:49152
 * }
 * }</pre>
 *
 * <p>A server is ready when {@link #start(ServerOptions)} returns. It is safe for use by multiple
 * threads; several servers can run in one JVM.
 */
public final class IlrsServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(IlrsServer.class.getName());
  private static final long MAX_WAIT_SECONDS = 10;
  private static final long EXPIRY_CHECK_MILLIS = 1000;

  /**
   * Cached responses may occupy a fifth of the memory, and pending responses another fifth. Both
   * are in direct memory, which should be limited to half of the heap at least.
   */
  private static final long MEMORY_FRACTION = 5;

  /**
   * The memory for a connection. Connections whose clients send pipelined requests and read nothing
   * need about half of it.
   */
  private static final long BYTES_PER_CONNECTION = 32 * 1024;

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
   * Starts a server.
   *
   * @throws CannotListenException if the port is in use or the host is not one of this machine
   */
  public static IlrsServer start(ServerOptions options) {
    return start(options, Runtime.getRuntime().maxMemory());
  }

  /**
   * Starts a server whose limits are fractions of this memory.
   *
   * @param maxMemory the maximum heap size; by default it is also the maximum of direct memory,
   *     which holds the response bodies
   */
  static IlrsServer start(ServerOptions options, long maxMemory) {
    AtomicBoolean draining = new AtomicBoolean();
    Contract contract = Contract.builtIn();
    Metrics metrics = new Metrics(options.dataset);
    Connections connections = new Connections(maxConnections(options, maxMemory));
    ResponseCache cache =
        new ResponseCache(
            new Router(
                contract,
                options.dataset,
                auxiliaryRoutes(contract, options.dataset, metrics, draining)),
            maxMemory / MEMORY_FRACTION);
    metrics.register(connections);
    metrics.register(cache);
    HttpHandler handler =
        new HttpHandler(
            cache,
            new HttpContext(
                options.clock,
                connections,
                new PendingBodies(maxMemory / MEMORY_FRACTION),
                draining::get,
                metrics,
                options.accessListener));

    int eventLoops = Runtime.getRuntime().availableProcessors();
    Vertx vertx = Vertx.vertx(vertxOptions(eventLoops));
    try {
      List<HttpServer> listeners = await(listen(vertx, eventLoops, handler, connections, options));
      vertx.setPeriodic(EXPIRY_CHECK_MILLIS, timer -> connections.closeExpired());
      int port = listeners.get(0).actualPort();
      URI uri = new URI("http", null, options.host, port, null, null, null);
      return new IlrsServer(vertx, uri, draining, listeners, options.drain);
    } catch (ExecutionException | TimeoutException | URISyntaxException e) {
      vertx.close();
      Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
      throw new CannotListenException(options.host, options.port, cause);
    }
  }

  private static int maxConnections(ServerOptions options, long maxMemory) {
    long fitting = Math.max(1, maxMemory / BYTES_PER_CONNECTION);
    return options.maxConnections.orElse(
        (int) Math.min(ServerOptions.DEFAULT_MAX_CONNECTIONS, fitting));
  }

  /** Returns the routes that are not in the contract, by path. */
  private static Map<String, Function<RequestTime, Response>> auxiliaryRoutes(
      Contract contract, Dataset dataset, Metrics metrics, AtomicBoolean draining) {
    Supplier<Response> document =
        new Lazy<>(
            () ->
                Response.document(Contract.MEDIA_TYPE, contract.text(), Freshness.REVALIDATE)
                    .withOperation("contract"));
    Response up = health(Response.json(Map.of("status", "up"), Freshness.NO_STORE));
    Response stopping =
        health(Response.problem(ProblemCode.UNAVAILABLE, "The server is about to stop."));
    Map<String, Function<RequestTime, Response>> routes = new HashMap<>();
    routes.put("/health/live", time -> up);
    routes.put(
        "/health/ready",
        time ->
            draining.get()
                ? stopping
                : Router.clockProblem(time).map(IlrsServer::health).orElse(up));
    routes.put("/metrics", time -> metrics.response().withOperation("metrics"));
    routes.put("/openapi.yaml", time -> document.get());
    PageFiles.byPath(contract, dataset)
        .forEach((path, file) -> routes.put(path, time -> file.get()));
    return routes;
  }

  private static Response health(Response response) {
    return response.withOperation("health");
  }

  /**
   * Listens once on every event loop; Vert.x distributes the connections among them. Every instance
   * of a verticle has its own event loop; servers started by one other thread would share one.
   */
  private static Future<List<HttpServer>> listen(
      Vertx vertx,
      int eventLoops,
      HttpHandler handler,
      Connections connections,
      ServerOptions options) {
    // For Vert.x, a negative port means a free port that all listeners share.
    int port = options.port == 0 ? -1 : options.port;
    List<HttpServer> listeners = new CopyOnWriteArrayList<>();
    return vertx
        .deployVerticle(
            () ->
                new VerticleBase() {
                  @Override
                  public Future<?> start() {
                    return vertx
                        .createHttpServer(HttpHandler.limits(options.responseDeadline))
                        .connectionHandler(connections::opened)
                        .requestHandler(handler::handle)
                        .invalidRequestHandler(handler::handleInvalid)
                        .listen(port, options.host)
                        .onSuccess(listeners::add);
                  }
                },
            new DeploymentOptions().setInstances(eventLoops))
        .map(deployed -> listeners);
  }

  private static VertxOptions vertxOptions(int eventLoops) {
    // Without this, Vert.x creates a directory for temporary files, which this server never uses.
    return new VertxOptions()
        .setEventLoopPoolSize(eventLoops)
        .setFileSystemOptions(
            new FileSystemOptions()
                .setClassPathResolvingEnabled(false)
                .setFileCachingEnabled(false));
  }

  /** Returns the base URI, without a path. */
  public URI uri() {
    return uri;
  }

  /**
   * Stops the server gracefully: while it drains, it reports that it is not ready, and closes every
   * connection after its next response; then it stops listening and waits for requests in flight,
   * at most ten seconds for each step.
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
                  .map(l -> l.shutdown(MAX_WAIT_SECONDS / 2, TimeUnit.SECONDS))
                  .toList()));
      await(vertx.close());
    } catch (ExecutionException | TimeoutException e) {
      LOG.log(System.Logger.Level.WARNING, "The server did not stop gracefully", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      vertx.close();
    }
  }

  private static <T> T await(Future<T> future) throws ExecutionException, TimeoutException {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExecutionException(e);
    }
  }
}
