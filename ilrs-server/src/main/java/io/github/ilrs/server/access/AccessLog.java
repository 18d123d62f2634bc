package io.github.ilrs.server.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ilrs.model.json.IlrsJson;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Writes every access as a line of JSON. A thread of its own writes the lines, so that a slow
 * reader never delays a response. If too many lines are waiting, further ones are dropped, and a
 * line such as {@code {"dropped":17}} follows.
 */
public final class AccessLog implements Consumer<AccessEvent>, AutoCloseable {
  private static final int MAX_WAITING = 8192;
  private static final long CLOSE_MILLIS = 1000;

  private final BlockingQueue<AccessEvent> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
  private final LongAdder dropped = new LongAdder();
  private final PrintStream out;
  private final Thread writer;
  private volatile boolean closed;

  /** Creates a log that writes to this stream; closing the log does not close the stream. */
  public AccessLog(PrintStream out) {
    this.out = out;
    this.writer = new Thread(this::write, "ilrs-access-log");
    writer.setDaemon(true);
    writer.start();
  }

  /** Adds a line, or drops it if too many are waiting; never blocks. */
  @Override
  public void accept(AccessEvent event) {
    if (closed || !waiting.offer(event)) {
      dropped.increment();
    }
  }

  /** Writes the waiting lines, for one second at most. */
  @Override
  public void close() {
    closed = true;
    try {
      writer.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    try {
      while (!closed || !waiting.isEmpty()) {
        List<AccessEvent> next = new ArrayList<>();
        AccessEvent first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          next.add(first);
          waiting.drainTo(next);
          StringBuilder lines = new StringBuilder();
          next.forEach(event -> lines.append(line(event)).append('\n'));
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

  /** Returns an access as a line of JSON without absent values. */
  static String line(AccessEvent event) {
    ObjectNode line =
        IlrsJson.mapper()
            .createObjectNode()
            .put("at", event.time().toString())
            .put("requestId", event.requestId())
            .put("remote", event.remoteAddress());
    event.forwardedFor().ifPresent(client -> line.put("forwardedFor", client));
    line.put("method", event.method())
        .put("target", event.target())
        .put("operation", event.operation())
        .put("status", event.status())
        .put("bytes", event.bytes())
        .put("micros", TimeUnit.NANOSECONDS.toMicros(event.duration().toNanos()))
        .put("whole", event.complete());
    event.userAgent().ifPresent(name -> line.put("userAgent", name));
    try {
      // A terminal may interpret control characters beyond ASCII, which JSON need not escape.
      return IlrsJson.mapper()
          .writer()
          .with(JsonWriteFeature.ESCAPE_NON_ASCII)
          .writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An access event cannot be written as JSON", e);
    }
  }
}
