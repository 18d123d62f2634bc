package io.github.ilrs.server;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.server.access.AccessLines;
import java.io.IOException;
import java.nio.file.Path;
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

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description =
          "A dataset document to serve, as /v1/dataset gives it; default: the built-in one.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--drain",
      paramLabel = "SECONDS",
      description = "How long it goes on answering after it is told to stop.")
  private int drain = 2;

  @Option(names = "--quiet", description = "Write no line for each request.")
  private boolean quiet;

  private Main() {}

  /** Runs the server. Ends with status 2 if the options are wrong, with 1 if it cannot start. */
  public static void main(String[] args) {
    int status =
        new CommandLine(new Main())
            .setParameterExceptionHandler((e, given) -> fail(e, ExitCode.USAGE))
            .setExecutionExceptionHandler(
                (e, command, parsed) -> fail(e, isOptions(e) ? ExitCode.USAGE : ExitCode.SOFTWARE))
            .execute(args);
    if (status != ExitCode.OK) {
      System.exit(status);
    }
  }

  /** Starts the server; its threads keep the process alive until a signal ends it. */
  @Override
  public void run() {
    loadWhatTellsOfTrouble();
    if (drain < 0) {
      throw InvalidValueException.of("--drain", drain, "0 seconds or more");
    }
    AccessLines lines = new AccessLines(System.out);
    ServerOptions defaults = ServerOptions.defaults();
    IlrsServer server =
        IlrsServer.start(
            defaults
                .withHost(host)
                .withPort(port)
                .withDrain(Duration.ofSeconds(drain))
                .withDataset(
                    data.map(file -> DatasetFile.read(file, defaults.clock(), System.err::println))
                        .orElseGet(defaults::dataset))
                .withAccesses(quiet ? access -> {} : lines));
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stop(server, lines), "ilrs-server-close"));
    System.out.println("Listening on " + server.uri());
  }

  /**
   * The first line of a log is formatted with classes and time zones that are read from files. When
   * no more files can be opened, to say so must not fail in turn: that would end the thread that
   * accepts connections.
   */
  private static void loadWhatTellsOfTrouble() {
    LogRecord record = new LogRecord(Level.WARNING, "");
    record.setThrown(new IOException());
    new SimpleFormatter().format(record);
  }

  private static void stop(IlrsServer server, AccessLines lines) {
    server.close();
    lines.close();
  }

  private static boolean isOptions(Exception e) {
    return e instanceof InvalidValueException || e instanceof DatasetFile.InvalidException;
  }

  /** What went wrong is the user's to mend, not a stack trace's. */
  private static int fail(Exception e, int status) {
    System.err.println(e.getMessage());
    return status;
  }

  /** The version of the library that answers. */
  static final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Dataset.codeVersion()};
    }
  }
}
