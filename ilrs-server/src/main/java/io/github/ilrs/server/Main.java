package io.github.ilrs.server;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.server.access.AccessLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The command line of the server. It prints the address and serves until it is terminated. */
@Command(
    name = "ilrs-server",
    description =
        "Serves the opportunities for partners of the International Lunar Research Station.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    versionProvider = Main.BuildVersion.class)
public final class Main implements Runnable {
  @Option(names = "--host", paramLabel = "HOST", description = "The name or address to listen on.")
  private String host = ServerOptions.DEFAULT_HOST;

  @Option(names = "--port", paramLabel = "PORT", description = "The port; 0 selects a free one.")
  private int port = ServerOptions.DEFAULT_PORT;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description =
          "A dataset document to serve, as /v1/dataset returns it; default: the built-in one.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--strict-data",
      description = "Do not start if anything in the dataset document is not served as given.")
  private boolean strictData;

  @Option(
      names = "--drain",
      paramLabel = "SECONDS",
      description = "How long requests are still served after SIGTERM.")
  private int drain = 2;

  @Option(names = "--quiet", description = "Write no access log.")
  private boolean quiet;

  private Main() {}

  /** Runs the server. The exit code is 2 for invalid options and 1 if the server cannot start. */
  public static void main(String[] args) {
    int status =
        new CommandLine(new Main())
            .setParameterExceptionHandler((e, arguments) -> fail(e, ExitCode.USAGE))
            .setExecutionExceptionHandler(
                (e, command, parsed) ->
                    fail(e, isUsageError(e) ? ExitCode.USAGE : ExitCode.SOFTWARE))
            .execute(args);
    if (status != ExitCode.OK) {
      System.exit(status);
    }
  }

  /** Starts the server; its threads keep the JVM running until a signal terminates it. */
  @Override
  public void run() {
    if (drain < 0) {
      throw InvalidValueException.of("--drain", drain, "0 seconds or more");
    }
    skipUnusedParts();
    AccessLog log = new AccessLog(System.out);
    ServerOptions.Builder options =
        ServerOptions.builder().host(host).port(port).drain(Duration.ofSeconds(drain));
    data.map(this::read).ifPresent(options::dataset);
    if (!quiet) {
      options.accessListener(log);
    }
    IlrsServer server = IlrsServer.start(options.build());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, log), "ilrs-server-close"));
    System.out.println("Listening on " + server.uri());
    loadLoggingClasses();
  }

  /** Makes libraries skip parts that this server does not use and that delay its start. */
  private static void skipUnusedParts() {
    System.setProperty("io.netty.jfr.enabled", "false");
    System.setProperty("vertx.disableDnsResolver", "true"); // the JVM resolves --host
  }

  private Dataset read(Path file) {
    Clock clock = Clock.systemUTC();
    return strictData
        ? DatasetFile.readStrictly(file, clock)
        : DatasetFile.read(file, clock, System.err::println);
  }

  /**
   * Formats a log record, so that the classes and time zones for it are loaded. If they were loaded
   * when no more files can be opened, logging that failure would fail too, and end the thread that
   * accepts connections.
   */
  private static void loadLoggingClasses() {
    LogRecord record = new LogRecord(Level.WARNING, "");
    record.setThrown(new IOException());
    new SimpleFormatter().format(record);
  }

  private static void stop(IlrsServer server, AccessLog log) {
    server.close();
    log.close();
  }

  private static boolean isUsageError(Exception e) {
    return e instanceof InvalidValueException || e instanceof DatasetFile.InvalidException;
  }

  /** Prints the message without a stack trace: the user can correct the cause. */
  private static int fail(Exception e, int status) {
    System.err.println(e.getMessage());
    return status;
  }

  /** The version of the library. */
  static final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Dataset.codeVersion()};
    }
  }
}
