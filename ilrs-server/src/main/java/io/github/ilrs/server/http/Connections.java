package io.github.ilrs.server.http;

import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * The open connections: how many there are, and until when each may wait. A cap alone would let
 * those who send nothing keep out those who ask; a deadline alone would let any number wait.
 */
public final class Connections {
  /**
   * How long a connection may take to bring a whole request, from its opening or its last answer.
   */
  public static final Duration REQUEST_DEADLINE = Duration.ofSeconds(10);

  /** How long a client may take to receive an answer. */
  public static final Duration ANSWER_DEADLINE = Duration.ofSeconds(60);

  /** How long a connection beyond the cap may take to hear that it is one. */
  private static final Duration SURPLUS_DEADLINE = Duration.ofSeconds(1);

  private final int most;
  private final Map<HttpConnection, Wait> open = new ConcurrentHashMap<>();
  private final LongAdder surplus = new LongAdder();
  private final LongAdder overdue = new LongAdder();

  /**
   * @param most how many may be open before the next ones are sent away
   */
  public Connections(int most) {
    this.most = most;
  }

  /** Takes note of a new connection. */
  public void opened(HttpConnection connection) {
    boolean beyond = open.size() >= most;
    if (beyond) {
      surplus.increment();
    }
    open.put(connection, new Wait(beyond, beyond ? SURPLUS_DEADLINE : REQUEST_DEADLINE));
    connection.closeHandler(closed -> open.remove(connection));
  }

  /** How many are open. */
  public int count() {
    return open.size();
  }

  /** How many were sent away because of the cap. */
  public long surplus() {
    return surplus.sum();
  }

  /** How many were closed because they let a deadline pass. */
  public long overdue() {
    return overdue.sum();
  }

  /** True if this connection is beyond the cap. */
  boolean isSurplus(HttpConnection connection) {
    Wait wait = open.get(connection);
    return wait != null && wait.surplus;
  }

  /** A whole request has come on this connection; now the client has to receive the answer. */
  void requested(HttpConnection connection) {
    waitFor(connection, ANSWER_DEADLINE);
  }

  /** The answer is with the network; now the next request may come. */
  void answered(HttpConnection connection) {
    waitFor(connection, REQUEST_DEADLINE);
  }

  private void waitFor(HttpConnection connection, Duration time) {
    Wait wait = open.get(connection);
    if (wait != null) {
      wait.extend(time);
    }
  }

  /** Closes every connection whose deadline has passed; to be called about once a second. */
  public void closeOverdue() {
    long now = System.nanoTime();
    open.forEach(
        (connection, wait) -> {
          if (wait.until - now < 0) {
            overdue.increment();
            open.remove(connection);
            connection.close();
          }
        });
  }

  /** Until when a connection may wait. */
  private static final class Wait {
    final boolean surplus;
    volatile long until;

    Wait(boolean surplus, Duration time) {
      this.surplus = surplus;
      this.until = System.nanoTime() + time.toNanos();
    }

    void extend(Duration time) {
      until = System.nanoTime() + time.toNanos();
    }
  }
}
