package io.github.ilrs.server;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.server.access.Access;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How a server is to be started. Begin with {@link #defaults()} and change what differs.
 *
 * @param host the name or address to listen on
 * @param port the port to listen on, from 0 to {@value #MAX_PORT}; 0 picks a free one
 * @param dataset what is served
 * @param clock what "today" is asked of; days are days in UTC whatever its zone
 * @param drain how long a closing server goes on answering, so that balancers and clients with open
 *     connections turn elsewhere; zero to an hour
 * @param answerDeadline how long a client may take to receive an answer; a millisecond to an hour
 * @param mostConnections how many connections may be open; further ones are answered with status
 *     503
 * @param accesses is told of every request once it is answered; it is called by the threads that
 *     answer, so it must not wait
 */
public record ServerOptions(
    String host,
    int port,
    Dataset dataset,
    Clock clock,
    Duration drain,
    Duration answerDeadline,
    int mostConnections,
    Consumer<Access> accesses) {
  /** The address that only this machine can reach. */
  public static final String DEFAULT_HOST = "127.0.0.1";

  /** The port if none is given. */
  public static final int DEFAULT_PORT = 8080;

  /** The highest port there is. */
  public static final int MAX_PORT = 65_535;

  /** How many connections may be open if nothing else is said. */
  public static final int DEFAULT_MOST_CONNECTIONS = 10_000;

  /** How long a client may take to receive an answer if nothing else is said. */
  public static final Duration DEFAULT_ANSWER_DEADLINE = Duration.ofSeconds(60);

  private static final Duration LONGEST = Duration.ofHours(1);

  /**
   * Checks the values.
   *
   * @throws InvalidValueException if the host is blank, the port or a time is out of range, or not
   *     one connection may be open
   */
  public ServerOptions {
    if (host.isBlank()) {
      throw InvalidValueException.of("host", host, "a name or an address");
    }
    if (port < 0 || port > MAX_PORT) {
      throw InvalidValueException.of("port", port, "a number from 0 to " + MAX_PORT);
    }
    if (drain.isNegative() || drain.compareTo(LONGEST) > 0) {
      throw InvalidValueException.of("drain", drain, "a time from zero to an hour");
    }
    if (answerDeadline.toMillis() < 1 || answerDeadline.compareTo(LONGEST) > 0) {
      throw InvalidValueException.of(
          "answerDeadline", answerDeadline, "a time from a millisecond to an hour");
    }
    if (mostConnections < 1) {
      throw InvalidValueException.of("mostConnections", mostConnections, "1 or more");
    }
  }

  /**
   * The canonical dataset, by the system's clock, on port 8080 of this machine alone; closing at
   * once, telling nobody of accesses.
   */
  public static ServerOptions defaults() {
    return new ServerOptions(
        DEFAULT_HOST,
        DEFAULT_PORT,
        Dataset.canonical(),
        Clock.systemUTC(),
        Duration.ZERO,
        DEFAULT_ANSWER_DEADLINE,
        DEFAULT_MOST_CONNECTIONS,
        access -> {});
  }

  /** The same, listening on this host. */
  public ServerOptions withHost(String host) {
    return new ServerOptions(
        host, port, dataset, clock, drain, answerDeadline, mostConnections, accesses);
  }

  /** The same, listening on this port; 0 picks a free one. */
  public ServerOptions withPort(int port) {
    return new ServerOptions(
        host, port, dataset, clock, drain, answerDeadline, mostConnections, accesses);
  }

  /** The same, serving this dataset. */
  public ServerOptions withDataset(Dataset dataset) {
    return new ServerOptions(
        host, port, dataset, clock, drain, answerDeadline, mostConnections, accesses);
  }

  /** The same, asking this clock what day it is. */
  public ServerOptions withClock(Clock clock) {
    return new ServerOptions(
        host, port, dataset, clock, drain, answerDeadline, mostConnections, accesses);
  }

  /** The same, answering for so long after it is told to close. */
  public ServerOptions withDrain(Duration drain) {
    return new ServerOptions(
        host, port, dataset, clock, drain, answerDeadline, mostConnections, accesses);
  }

  /** The same, giving a client so long to receive an answer. */
  public ServerOptions withAnswerDeadline(Duration answerDeadline) {
    return new ServerOptions(
        host, port, dataset, clock, drain, answerDeadline, mostConnections, accesses);
  }

  /** The same, with at most so many open connections. */
  public ServerOptions withMostConnections(int mostConnections) {
    return new ServerOptions(
        host, port, dataset, clock, drain, answerDeadline, mostConnections, accesses);
  }

  /** The same, telling of every request. */
  public ServerOptions withAccesses(Consumer<Access> accesses) {
    return new ServerOptions(
        host, port, dataset, clock, drain, answerDeadline, mostConnections, accesses);
  }
}
