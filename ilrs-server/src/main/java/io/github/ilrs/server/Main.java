package io.github.ilrs.server;

import io.github.ilrs.catalog.CodeVersion;
import io.github.ilrs.model.InvalidValueException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/**
 * The command line of the server. It says where it listens, and serves until it is told to stop.
 */
@Command(
    name = "ilrs-server",
    description =
        "Serves what a partner can still join on the International Lunar Research Station.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    versionProvider = Main.BuildVersion.class)
public final class Main implements Runnable {
  @Option(names = "--host", paramLabel = "HOST", description = "The name or address to listen on.")
  private String host = ServerOptions.DEFAULT_HOST;

  @Option(names = "--port", paramLabel = "PORT", description = "The port; 0 picks a free one.")
  private int port = ServerOptions.DEFAULT_PORT;

  private Main() {}

  /** Runs the server. Ends with status 2 if the options are wrong, with 1 if it cannot start. */
  public static void main(String[] args) {
    int status =
        new CommandLine(new Main())
            .setParameterExceptionHandler((e, given) -> fail(e, ExitCode.USAGE))
            .setExecutionExceptionHandler(
                (e, command, parsed) ->
                    fail(
                        e, e instanceof InvalidValueException ? ExitCode.USAGE : ExitCode.SOFTWARE))
            .execute(args);
    if (status != ExitCode.OK) {
      System.exit(status);
    }
  }

  /** Starts the server; its threads keep the process alive until a signal ends it. */
  @Override
  public void run() {
    IlrsServer server = IlrsServer.start(ServerOptions.defaults().withHost(host).withPort(port));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "ilrs-server-close"));
    System.out.println("Listening on " + server.uri());
  }

  /** One line is enough: what went wrong is the user's to mend, not a stack trace's. */
  private static int fail(Exception e, int status) {
    System.err.println(e.getMessage());
    return status;
  }

  /** The version of the library that answers. */
  static final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {CodeVersion.current()};
    }
  }
}
