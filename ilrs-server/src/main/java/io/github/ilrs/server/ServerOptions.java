package io.github.ilrs.server;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.server.access.AccessEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * The options of a server, such as {@code ServerOptions.builder().port(8081).build()}. Every option
 * has a default.
 */
public final class ServerOptions {
  /** The default host: the loopback address, which only this machine can reach. */
  public static final String DEFAULT_HOST = "127.0.0.1";

  /** The default port. */
  public static final int DEFAULT_PORT = 8080;

  /** The highest port number. */
  public static final int MAX_PORT = 65_535;

  /** The default connection limit of a JVM with enough heap. */
  public static final int DEFAULT_MAX_CONNECTIONS = 10_000;

  /** The default time in which a client must receive a response. */
  public static final Duration DEFAULT_RESPONSE_DEADLINE = Duration.ofSeconds(60);

  private static final Duration MAX_DURATION = Duration.ofHours(1);

  final String host;
  final int port;
  final Dataset dataset;
  final Clock clock;
  final Duration drain;
  final Duration responseDeadline;
  final OptionalInt maxConnections;
  final Optional<Consumer<AccessEvent>> accessListener;

  private ServerOptions(Builder builder) {
    this.host = builder.host;
    this.port = builder.port;
    this.dataset = builder.dataset.orElseGet(Dataset::canonical);
    this.clock = builder.clock;
    this.drain = builder.drain;
    this.responseDeadline = builder.responseDeadline;
    this.maxConnections = builder.maxConnections;
    this.accessListener = builder.accessListener;
  }

  /** Returns the default options. */
  public static ServerOptions defaults() {
    return builder().build();
  }

  /** Returns a builder with the default options. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ServerOptions}. */
  public static final class Builder {
    private String host = DEFAULT_HOST;
    private int port = DEFAULT_PORT;
    private Optional<Dataset> dataset = Optional.empty();
    private Clock clock = Clock.systemUTC();
    private Duration drain = Duration.ZERO;
    private Duration responseDeadline = DEFAULT_RESPONSE_DEADLINE;
    private OptionalInt maxConnections = OptionalInt.empty();
    private Optional<Consumer<AccessEvent>> accessListener = Optional.empty();

    private Builder() {}

    /** Sets the name or address to listen on; default: {@value ServerOptions#DEFAULT_HOST}. */
    public Builder host(String host) {
      this.host = host;
      return this;
    }

    /**
     * Sets the port, up to {@value ServerOptions#MAX_PORT}; 0 selects a free port; default: 8080.
     */
    public Builder port(int port) {
      this.port = port;
      return this;
    }

    /** Sets the dataset; default: {@link Dataset#canonical()}. */
    public Builder dataset(Dataset dataset) {
      this.dataset = Optional.of(dataset);
      return this;
    }

    /** Sets the clock that determines today, always in UTC; default: the system clock. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Sets how long a closing server still serves requests, so that load balancers and clients can
     * switch to another server: zero to one hour; default: zero.
     */
    public Builder drain(Duration drain) {
      this.drain = drain;
      return this;
    }

    /** Sets the time in which a client must receive a response: one millisecond to one hour. */
    public Builder responseDeadline(Duration responseDeadline) {
      this.responseDeadline = responseDeadline;
      return this;
    }

    /**
     * Sets the connection limit; further connections get status 503. The default is one connection
     * for every 32 KiB of heap, at most {@value ServerOptions#DEFAULT_MAX_CONNECTIONS}.
     */
    public Builder maxConnections(int maxConnections) {
      this.maxConnections = OptionalInt.of(maxConnections);
      return this;
    }

    /** Sets a listener that is called after every response, by event loops: it must not block. */
    public Builder accessListener(Consumer<AccessEvent> accessListener) {
      this.accessListener = Optional.of(accessListener);
      return this;
    }

    /**
     * Returns the options.
     *
     * @throws InvalidValueException if an option is out of range
     */
    public ServerOptions build() {
      if (host.isBlank()) {
        throw InvalidValueException.of("host", host, "a name or an address");
      }
      if (port < 0 || port > MAX_PORT) {
        throw InvalidValueException.of("port", port, "a number from 0 to " + MAX_PORT);
      }
      if (drain.isNegative() || drain.compareTo(MAX_DURATION) > 0) {
        throw InvalidValueException.of("drain", drain, "a duration from zero to one hour");
      }
      if (responseDeadline.toMillis() < 1 || responseDeadline.compareTo(MAX_DURATION) > 0) {
        throw InvalidValueException.of(
            "responseDeadline", responseDeadline, "a duration from one millisecond to one hour");
      }
      if (maxConnections.isPresent() && maxConnections.getAsInt() < 1) {
        throw InvalidValueException.of("maxConnections", maxConnections.getAsInt(), "1 or more");
      }
      return new ServerOptions(this);
    }
  }
}
