package io.github.ilrs.server.http;

import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
    return find(connection).map(wait -> wait.surplus).orElse(false);
  }

  /**
   * A whole request has come on this connection: now it is the server that is waited for.
   *
   * @param last true if the connection ends with the answer
   * @return false if it was to end with an earlier answer, so that this request gets none
   */
  boolean requested(HttpConnection connection, boolean last) {
    return find(connection).map(wait -> wait.requested(last)).orElse(true);
  }

  /** An answer is with the network; if no other request waits, the next one may come. */
  void answered(HttpConnection connection) {
    find(connection).ifPresent(Wait::answered);
  }

  private Optional<Wait> find(HttpConnection connection) {
    return Optional.ofNullable(open.get(connection));
  }

  /**
   * Closes every connection whose deadline has passed; to be called about once a second. They count
   * as open until they are gone, or they would make room for others while they still take theirs.
   */
  public void closeOverdue() {
    long now = System.nanoTime();
    open.forEach(
        (connection, wait) -> {
          if (wait.isOver(now)) {
            overdue.increment();
            connection.close();
          }
        });
  }

  /** What is waited for on a connection, and until when. */
  private static final class Wait {
    private final boolean surplus;
    private int unanswered;
    private boolean ending;
    private long until;

    Wait(boolean surplus, Duration time) {
      this.surplus = surplus;
      this.until = System.nanoTime() + time.toNanos();
    }

    synchronized boolean requested(boolean last) {
      if (ending) {
        return false;
      }
      ending = last;
      unanswered++;
      return true;
    }

    synchronized void answered() {
      unanswered--;
      until = System.nanoTime() + REQUEST_DEADLINE.toNanos();
    }

    /** True once, when no request is being answered and the next one has not come in time. */
    synchronized boolean isOver(long now) {
      if (ending || unanswered > 0 || until - now >= 0) {
        return false;
      }
      ending = true;
      return true;
    }
  }
}
