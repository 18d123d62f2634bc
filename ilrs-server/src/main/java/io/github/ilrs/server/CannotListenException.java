package io.github.ilrs.server;

/** A server could not listen where it was told to: the port is in use, or the host is not ours. */
public final class CannotListenException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final String host;
  private final int port;

  CannotListenException(String host, int port, Throwable cause) {
    super("Cannot listen on " + host + " port " + port + ": " + cause.getMessage(), cause);
    this.host = host;
    this.port = port;
  }

  /** The host that was asked for. */
  public String host() {
    return host;
  }

  /** The port that was asked for. */
  public int port() {
    return port;
  }
}
