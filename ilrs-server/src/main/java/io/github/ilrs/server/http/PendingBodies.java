package io.github.ilrs.server.http;

import java.util.IdentityHashMap;

/**
 * Limits the memory of response bodies that clients have not received yet, over all connections. A
 * body that is sent on several connections is in memory once, so it counts once. Short bodies are
 * not counted; the write queue of each connection limits them.
 */
public final class PendingBodies {
  private final long maxBytes;
  private final IdentityHashMap<Representation, Integer> writes = new IdentityHashMap<>();
  private long bytes;

  /**
   * Creates a limit.
   *
   * @param maxBytes once this many bytes are pending, no further body may be sent; the body that
   *     reaches the limit may exceed it
   */
  public PendingBodies(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Returns whether the body may be written; if so, {@link #end} must follow. */
  synchronized boolean begin(Representation body) {
    if (body.isShort()) {
      return true;
    }
    if (bytes >= maxBytes && !writes.containsKey(body)) {
      return false;
    }
    if (writes.merge(body, 1, Integer::sum) == 1) {
      bytes += body.length();
    }
    return true;
  }

  /** Records that the client has received the body, or that the connection is closed. */
  synchronized void end(Representation body) {
    if (!body.isShort()
        && writes.computeIfPresent(body, (same, count) -> count == 1 ? null : count - 1) == null) {
      bytes -= body.length();
    }
  }
}
