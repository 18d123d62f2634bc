package io.github.ilrs.server.http;

import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * The open connections, with a connection limit and a request deadline. Both are needed: with a
 * limit alone, idle connections keep clients out; with a deadline alone, their number is unlimited.
 */
public final class Connections {
  /** How long a client may take to send a request after it has connected or got a response. */
  public static final Duration REQUEST_DEADLINE = Duration.ofSeconds(10);

  /** How long a connection over the limit may stay open to receive the status 503. */
  private static final Duration OVER_LIMIT_DEADLINE = Duration.ofSeconds(1);

  /** The number of connections that were rejected because of the limit. */
  public final LongAdder rejected = new LongAdder();

  /** The number of connections that were closed after a deadline. */
  public final LongAdder timedOut = new LongAdder();

  private final int max;
  private final Map<HttpConnection, State> open = new ConcurrentHashMap<>();

  /**
   * Creates an empty set of connections.
   *
   * @param max how many connections may be open before further ones are rejected
   */
  public Connections(int max) {
    this.max = max;
    // Loads the class, which could not be loaded when no more files can be opened.
    new State(false, REQUEST_DEADLINE).begin();
  }

  /** Adds a new connection. */
  public void opened(HttpConnection connection) {
    boolean overLimit = open.size() >= max;
    if (overLimit) {
      rejected.increment();
    }
    open.put(connection, new State(overLimit, overLimit ? OVER_LIMIT_DEADLINE : REQUEST_DEADLINE));
    connection.closeHandler(closed -> open.remove(connection));
  }

  /** Returns the number of open connections. */
  public int count() {
    return open.size();
  }

  /** Returns the state of a connection; that of a closed connection counts for nothing. */
  State state(HttpConnection connection) {
    State state = open.get(connection);
    return state == null ? new State(false, REQUEST_DEADLINE) : state;
  }

  /**
   * Closes every connection whose deadline has passed; to be called about once a second. A
   * connection counts until it is really closed, since it occupies memory until then.
   */
  public void closeExpired() {
    long now = System.nanoTime();
    open.forEach(
        (connection, state) -> {
          if (state.expires(now)) {
            timedOut.increment();
            connection.close();
          }
        });
  }

  /** The state of a connection. */
  static final class State {
    private final boolean overLimit;
    private boolean used;
    private int outstanding;
    private boolean closing;
    private long deadline;

    State(boolean overLimit, Duration time) {
      this.overLimit = overLimit;
      this.deadline = System.nanoTime() + time.toNanos();
    }

    /** Returns whether the connection was opened when the limit was reached. */
    boolean isOverLimit() {
      return overLimit;
    }

    /** Returns true once: for the first request. */
    synchronized boolean begin() {
      boolean first = !used;
      used = true;
      return first;
    }

    /**
     * Records that a complete request was received. No deadline applies until its response is sent.
     *
     * @param last whether the connection is closed after the response
     * @return false if an earlier response closes the connection, so that this request gets none
     */
    synchronized boolean requestReceived(boolean last) {
      if (closing) {
        return false;
      }
      closing = last;
      outstanding++;
      return true;
    }

    /** Records that a response was sent; if none is outstanding, the deadline starts again. */
    synchronized void responseSent() {
      outstanding--;
      deadline = System.nanoTime() + REQUEST_DEADLINE.toNanos();
    }

    /** Returns true once: if no response is outstanding and the deadline has passed. */
    synchronized boolean expires(long now) {
      if (closing || outstanding > 0 || deadline - now >= 0) {
        return false;
      }
      closing = true;
      return true;
    }
  }
}
