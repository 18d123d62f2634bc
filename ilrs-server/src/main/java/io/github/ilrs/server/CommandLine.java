package io.github.ilrs.server;

import io.github.ilrs.model.InvalidValueException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The options on the command line of the server. They are few, and a library for them would take
 * longer to load than to read the dataset.
 */
final class CommandLine {
  /** Explains the options. */
  static final String HELP =
      """
      Usage: ilrs-server [OPTION]...
      Serves the opportunities for partners of the International Lunar Research Station.
            --data=FILE       A dataset document to serve, as /v1/dataset returns it;
                                default: the built-in one.
            --drain=SECONDS   How long requests are still served after SIGTERM.
                                Default: 2
        -h, --help            Show this help message and exit.
            --host=HOST       The name or address to listen on.
                                Default: %s
            --port=PORT       The port; 0 selects a free one.
                                Default: %d
            --quiet           Write no access log.
        -V, --version         Print version information and exit.
      """
          .formatted(ServerOptions.DEFAULT_HOST, ServerOptions.DEFAULT_PORT);

  String host = ServerOptions.DEFAULT_HOST;
  int port = ServerOptions.DEFAULT_PORT;
  Optional<Path> data = Optional.empty();
  int drain = 2;
  boolean quiet;
  boolean help;
  boolean version;

  /**
   * Parses arguments. The value of an option follows it, or an equals sign after it.
   *
   * @throws InvalidValueException if an option is unknown, or its value is missing or invalid
   */
  CommandLine(List<String> arguments) {
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
      if (equals < 0) {
        set(argument, rest);
      } else {
        Iterator<String> value = List.of(argument.substring(equals + 1)).iterator();
        String option = argument.substring(0, equals);
        set(option, value);
        if (value.hasNext()) {
          throw InvalidValueException.of(option, value.next(), "no value");
        }
      }
    }
  }

  private void set(String option, Iterator<String> rest) {
    switch (option) {
      case "--host" -> host = value(option, rest);
      case "--port" -> port = number(option, rest);
      case "--data" -> data = Optional.of(Path.of(value(option, rest)));
      case "--drain" -> drain = number(option, rest);
      case "--quiet" -> quiet = true;
      case "-h", "--help" -> help = true;
      case "-V", "--version" -> version = true;
      default -> throw InvalidValueException.of("option", option, "one that --help lists");
    }
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw InvalidValueException.of(option, "", "a value after it");
    }
    return rest.next();
  }

  private static int number(String option, Iterator<String> rest) {
    String value = value(option, rest);
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw InvalidValueException.of(option, value, "a whole number");
    }
  }
}
