package io.github.ilrs.server;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.server.access.AccessLog;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** The command line of the server. It prints the address and serves until it is terminated. */
public final class Main {
  private static final int FAILURE = 1;
  private static final int USAGE = 2;

  private Main() {}

  /** Runs the server. The exit code is 2 for invalid options and 1 if the server cannot start. */
  public static void main(String[] args) {
    try {
      CommandLine options = new CommandLine(List.of(args));
      if (options.help) {
        System.out.print(CommandLine.HELP);
      } else if (options.version) {
        System.out.println(Dataset.codeVersion());
      } else {
        serve(options);
      }
    } catch (InvalidValueException | DatasetFile.InvalidException e) {
      fail(e, USAGE);
    } catch (RuntimeException e) {
      fail(e, FAILURE);
    }
  }

  /** Starts the server; its threads keep the JVM running until a signal terminates it. */
  private static void serve(CommandLine commandLine) {
    if (commandLine.drain < 0) {
      throw InvalidValueException.of("--drain", commandLine.drain, "0 seconds or more");
    }
    skipUnusedParts();
    ServerOptions.Builder options =
        ServerOptions.builder()
            .host(commandLine.host)
            .port(commandLine.port)
            .drain(Duration.ofSeconds(commandLine.drain));
    commandLine
        .data
        .map(file -> DatasetFile.read(file, Clock.systemUTC(), System.err::println))
        .ifPresent(options::dataset);
    AccessLog log = new AccessLog(System.out);
    if (!commandLine.quiet) {
      options.accessListener(log);
    }
    IlrsServer server = IlrsServer.start(options.build());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, log), "ilrs-server-close"));
    loadLoggingClasses();
    System.out.println("Listening on " + server.uri());
  }

  /** Makes libraries skip parts that this server does not use and that delay its start. */
  private static void skipUnusedParts() {
    System.setProperty("io.netty.jfr.enabled", "false");
    System.setProperty("vertx.disableDnsResolver", "true"); // the JVM resolves --host
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

  /** Prints the message without a stack trace: the user can correct the cause. */
  private static void fail(Exception e, int status) {
    System.err.println(e.getMessage());
    System.exit(status);
  }
}
