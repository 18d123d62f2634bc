package io.github.ilrs.server;

import io.github.ilrs.server.contract.Contract;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

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

  private final Vertx vertx;
  private final URI uri;
  private final AtomicBoolean closed = new AtomicBoolean();

  private IlrsServer(Vertx vertx, URI uri) {
    this.vertx = vertx;
    this.uri = uri;
  }

  /**
   * Starts a server; when this returns, it answers.
   *
   * @throws CannotListenException if the port is in use or the host is not one of this machine
   */
  public static IlrsServer start(ServerOptions options) {
    HttpFront front =
        new HttpFront(new Routes(Contract.builtIn(), options.dataset(), options.clock()));
    int eventLoops = Runtime.getRuntime().availableProcessors();
    Vertx vertx = Vertx.vertx(vertxOptions(eventLoops));
    try {
      int port = await(listen(vertx, eventLoops, front, options));
      return new IlrsServer(vertx, new URI("http", null, options.host(), port, null, null, null));
    } catch (ExecutionException e) {
      vertx.close();
      Throwable cause = e.getCause();
      throw new CannotListenException(options.host(), options.port(), cause == null ? e : cause);
    } catch (TimeoutException | URISyntaxException e) {
      vertx.close();
      throw new CannotListenException(options.host(), options.port(), e);
    }
  }

  /** One listener for every event loop; Vert.x shares the connections out among them. */
  private static Future<Integer> listen(
      Vertx vertx, int eventLoops, HttpFront front, ServerOptions options) {
    // To Vert.x a negative port is a free one that all the listeners share.
    int port = options.port() == 0 ? -1 : options.port();
    List<Future<HttpServer>> listening = new ArrayList<>();
    for (int i = 0; i < eventLoops; i++) {
      listening.add(
          vertx
              .createHttpServer(HttpFront.limits())
              .requestHandler(front::handle)
              .invalidRequestHandler(front::handleInvalid)
              .listen(port, options.host()));
    }
    return Future.all(listening).map(all -> listening.get(0).result().actualPort());
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

  /** Stops listening, closes every connection and waits until all is quiet, but not for ever. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      await(vertx.close());
    } catch (ExecutionException | TimeoutException e) {
      LOG.log(System.Logger.Level.WARNING, "The server did not close in good order", e);
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
