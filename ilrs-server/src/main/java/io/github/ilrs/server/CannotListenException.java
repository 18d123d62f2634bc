package io.github.ilrs.server;

/**
 * Thrown when a server cannot listen: the port is in use, or the host is not one of this machine.
 */
public final class CannotListenException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final String host;
  private final int port;

  CannotListenException(String host, int port, Throwable cause) {
    super("Cannot listen on " + host + " port " + port + ": " + cause.getMessage(), cause);
    this.host = host;
    this.port = port;
  }

  /** The host in the options. */
  public String host() {
    return host;
  }

  /** The port in the options. */
  public int port() {
    return port;
  }
}
