package io.github.ilrs.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** A server on a loopback socket that responds as a test says, also in ways that no server does. */
final class TestServer implements AutoCloseable {
  /** Responds to a request that has been read; then the connection is closed. */
  interface Behaviour {
    void on(Socket socket, OutputStream out) throws IOException, InterruptedException;
  }

  /** A response that keeps the connection open; headers are names and values in turn. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Canned(int status, byte[] body, List<String> headers) implements Behaviour {
    static Canned of(int status, byte[] body, String... headers) {
      return new Canned(status, body, List.of(headers));
    }

    static Canned of(int status, String... headers) {
      return of(status, new byte[0], headers);
    }

    static Canned json(byte[] body, String... headers) {
      return of(200, body, headers).with("Content-Type", "application/json");
    }

    static Canned json(String body) {
      return json(utf8(body));
    }

    /** A dataset with its digest. */
    static Canned dataset(byte[] body, String etag, String... headers) {
      return json(body, headers).with("ETag", etag).with("Repr-Digest", digest(body));
    }

    private Canned with(String name, String value) {
      List<String> more = new ArrayList<>(headers);
      more.addAll(List.of(name, value));
      return new Canned(status, body, more);
    }

    @Override
    public void on(Socket socket, OutputStream out) throws IOException {
      StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Canned\r\n");
      List<String> all = with("Content-Length", String.valueOf(body.length)).headers;
      for (int i = 0; i < all.size(); i += 2) {
        head.append(all.get(i)).append(": ").append(all.get(i + 1)).append("\r\n");
      }
      out.write(utf8(head + "\r\n"));
      out.write(body);
    }
  }

  private final ServerSocket listening;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Deque<Behaviour> next = new ArrayDeque<>();
  private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final Semaphore closed = new Semaphore(0);

  /** Starts a server that does these in turn, and then repeats the last one. */
  TestServer(Behaviour... inTurn) {
    respondNow(inTurn);
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** Starts a server that never responds; it notices when the client disconnects. */
  static TestServer silent() {
    return new TestServer((socket, out) -> socket.getInputStream().read());
  }

  /** Sends this text, in Latin-1, and closes the connection. */
  static Behaviour raw(String response) {
    return (socket, out) -> out.write(response.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Replaces the behaviours that are left. */
  void respondNow(Behaviour... inTurn) {
    synchronized (next) {
      next.clear();
      next.addAll(List.of(inTurn));
    }
  }

  private Behaviour next() {
    synchronized (next) {
      return next.size() > 1 ? next.remove() : next.element();
    }
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        open.add(socket);
        if (listening.isClosed()) {
          socket.close(); // it was accepted while close() ran
          return;
        }
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        return; // it was closed
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      boolean keep = true;
      while (keep) {
        Optional<String> head = readHead(in);
        if (head.isEmpty()) {
          return;
        }
        requests.incrementAndGet();
        received.add(head.get());
        Behaviour behaviour = next();
        behaviour.on(socket, socket.getOutputStream());
        keep = behaviour instanceof Canned;
      }
    } catch (IOException | InterruptedException e) {
      // The client disconnected, or the test is over.
    } finally {
      open.remove(socket);
      closed.release();
    }
  }

  private static Optional<String> readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return Optional.empty();
      }
      head.append((char) next);
    }
    return Optional.of(head.toString());
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  /** Returns the number of requests. */
  int requests() {
    return requests.get();
  }

  /** Waits for the next request and returns its lines. */
  List<String> received() throws InterruptedException {
    String head = received.poll(10, TimeUnit.SECONDS);
    if (head == null) {
      throw new AssertionError("no request came in");
    }
    return head.lines().toList();
  }

  void awaitClosed(int count) throws InterruptedException {
    if (!closed.tryAcquire(count, 10, TimeUnit.SECONDS)) {
      throw new AssertionError("the connection is still open");
    }
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
