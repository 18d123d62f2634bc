package io.github.ilrs.server.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ilrs.model.IlrsJson;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Writes each access as one line of JSON. The lines are written by a thread of their own, so that a
 * reader who is slow or gone holds up no answer: then lines are dropped, and the next line that can
 * be written says how many, such as {@code {"dropped":17}}.
 */
public final class AccessLines implements Consumer<Access>, AutoCloseable {
  private static final int MOST_WAITING = 8192;
  private static final long CLOSING_MILLIS = 1000;

  private final BlockingQueue<Access> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final LongAdder dropped = new LongAdder();
  private final PrintStream out;
  private final Thread writer;
  private volatile boolean closed;

  /** Lines that go to this stream, which stays the caller's. */
  public AccessLines(PrintStream out) {
    this.out = out;
    this.writer = new Thread(this::write, "ilrs-access-lines");
    writer.setDaemon(true);
    writer.start();
  }

  /** Hands a line to the writer, or drops it if too many are waiting; never waits itself. */
  @Override
  public void accept(Access access) {
    if (closed || !waiting.offer(access)) {
      dropped.increment();
    }
  }

  /** Writes what is waiting, for a second at most. */
  @Override
  public void close() {
    closed = true;
    try {
      writer.join(CLOSING_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    try {
      while (!closed || !waiting.isEmpty()) {
        List<Access> next = new ArrayList<>();
        Access first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          next.add(first);
          waiting.drainTo(next);
          StringBuilder lines = new StringBuilder();
          next.forEach(access -> lines.append(line(access)).append('\n'));
          long lost = dropped.sumThenReset();
          if (lost > 0) {
            lines.append("{\"dropped\":").append(lost).append("}\n");
          }
          out.print(lines);
          out.flush();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An access as one line of JSON; what is absent is left out. */
  static String line(Access access) {
    ObjectNode line =
        IlrsJson.mapper()
            .createObjectNode()
            .put("at", access.at().toString())
            .put("requestId", access.requestId())
            .put("remote", access.remote());
    access.forwardedFor().ifPresent(client -> line.put("forwardedFor", client));
    line.put("method", access.method())
        .put("target", access.target())
        .put("operation", access.operation())
        .put("status", access.status())
        .put("bytes", access.bytes())
        .put("micros", TimeUnit.NANOSECONDS.toMicros(access.took().toNanos()))
        .put("whole", access.whole());
    access.userAgent().ifPresent(name -> line.put("userAgent", name));
    try {
      return IlrsJson.mapper().writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An access has no JSON form", e);
    }
  }
}
