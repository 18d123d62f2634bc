package io.github.ilrs.server;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.InvalidValueException;
import java.time.Clock;

/**
 * How a server is to be started. Begin with {@link #defaults()} and change what differs.
 *
 * @param host the name or address to listen on
 * @param port the port to listen on, from 0 to {@value #MAX_PORT}; 0 picks a free one
 * @param dataset what is served
 * @param clock what "today" is asked of; days are days in UTC whatever its zone
 */
public record ServerOptions(String host, int port, Dataset dataset, Clock clock) {
  /** The address that only this machine can reach. */
  public static final String DEFAULT_HOST = "127.0.0.1";

  /** The port if none is given. */
  public static final int DEFAULT_PORT = 8080;

  /** The highest port there is. */
  public static final int MAX_PORT = 65_535;

  /**
   * Checks the host and the port.
   *
   * @throws InvalidValueException if the host is blank or the port is out of range
   */
  public ServerOptions {
    if (host.isBlank()) {
      throw InvalidValueException.of("host", host, "a name or an address");
    }
    if (port < 0 || port > MAX_PORT) {
      throw InvalidValueException.of("port", port, "a number from 0 to " + MAX_PORT);
    }
  }

  /** The canonical dataset, by the system's clock, on port 8080 of this machine alone. */
  public static ServerOptions defaults() {
    return new ServerOptions(DEFAULT_HOST, DEFAULT_PORT, Dataset.canonical(), Clock.systemUTC());
  }

  /** The same, listening on this host. */
  public ServerOptions withHost(String host) {
    return new ServerOptions(host, port, dataset, clock);
  }

  /** The same, listening on this port; 0 picks a free one. */
  public ServerOptions withPort(int port) {
    return new ServerOptions(host, port, dataset, clock);
  }

  /** The same, serving this dataset. */
  public ServerOptions withDataset(Dataset dataset) {
    return new ServerOptions(host, port, dataset, clock);
  }

  /** The same, asking this clock what day it is. */
  public ServerOptions withClock(Clock clock) {
    return new ServerOptions(host, port, dataset, clock);
  }
}
