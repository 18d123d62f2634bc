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

/** A socket that responds to requests in ways that a real server does not. */
final class RawServer implements AutoCloseable {
  /** Responds once a request has been read. */
  interface Behaviour {
    void on(Socket socket, OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket listening;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger requests = new AtomicInteger();
  private final Semaphore connected = new Semaphore(0);
  private final Semaphore closed = new Semaphore(0);

  private RawServer(Behaviour behaviour) {
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(() -> accept(behaviour));
  }

  /** Starts a server that does this for every request and then closes the connection. */
  static RawServer that(Behaviour behaviour) {
    return new RawServer(behaviour);
  }

  /** Starts a server that sends this text, in Latin-1, and then closes the connection. */
  static RawServer sending(String response) {
    return that((socket, out) -> out.write(response.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** Starts a server that never responds; it notices when the client disconnects. */
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
      if (!readRequest(socket.getInputStream())) {
        return;
      }
      requests.incrementAndGet();
      connected.release();
      behaviour.on(socket, socket.getOutputStream());
      socket.getOutputStream().flush();
    } catch (IOException | InterruptedException e) {
      // The client disconnected, or the test is over.
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

  /** Returns the number of requests. */
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
