package io.github.ilrs.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A bare socket that does with a request what no server should. */
final class RawServer implements AutoCloseable {
  /** What is done once a request has been read. */
  interface Behaviour {
    void on(Socket socket, OutputStream out) throws IOException, InterruptedException;
  }

  private final boolean keepsConnections;
  private final ServerSocket listening;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger requests = new AtomicInteger();
  private final Semaphore connected = new Semaphore(0);
  private final Semaphore closed = new Semaphore(0);

  private RawServer(Behaviour behaviour, boolean keepsConnections) {
    this.keepsConnections = keepsConnections;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(() -> accept(behaviour));
  }

  /** A server that does this to every request and then closes the connection. */
  static RawServer that(Behaviour behaviour) {
    return new RawServer(behaviour, false);
  }

  /** A server that does this to every request of a connection. */
  static RawServer keeping(Behaviour behaviour) {
    return new RawServer(behaviour, true);
  }

  /** A server that sends these bytes, as Latin-1, and then closes the connection. */
  static RawServer sending(String answer) {
    return that((socket, out) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** A server that never answers; it notices when the other side goes away. */
  static RawServer silent() {
    return that((socket, out) -> socket.getInputStream().read());
  }

  private void accept(Behaviour behaviour) {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        open.add(socket);
        threads.execute(() -> serve(socket, behaviour));
      } catch (IOException e) {
        return; // it was closed
      }
    }
  }

  private void serve(Socket socket, Behaviour behaviour) {
    try (socket) {
      socket.setTcpNoDelay(true);
      do {
        if (!readRequest(socket.getInputStream())) {
          return;
        }
        requests.incrementAndGet();
        connected.release();
        behaviour.on(socket, socket.getOutputStream());
        socket.getOutputStream().flush();
      } while (keepsConnections);
    } catch (IOException | InterruptedException e) {
      // The other side went away, or the test is over.
    } finally {
      open.remove(socket);
      closed.release();
    }
  }

  private static boolean readRequest(InputStream in) throws IOException {
    int ends = 0;
    while (ends < 4) {
      int next = in.read();
      if (next < 0) {
        return false;
      }
      ends = next == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : 0;
    }
    return true;
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  /** How many requests came in. */
  int requests() {
    return requests.get();
  }

  void awaitConnections(int count) throws InterruptedException {
    if (!connected.tryAcquire(count, 10, TimeUnit.SECONDS)) {
      throw new AssertionError("no request came in");
    }
  }

  void awaitClosed(int count) throws InterruptedException {
    if (!closed.tryAcquire(count, 10, TimeUnit.SECONDS)) {
      throw new AssertionError("the connection is still open");
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
