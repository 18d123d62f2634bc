package io.github.ilrs.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The command line of the server in a JVM of its own, from the class path of the tests, or from the
 * jar that the system property {@code ilrs.server.jar} names.
 */
final class ServerProcess implements AutoCloseable {
  final BufferedReader out;
  private final Process process;
  private final Path errors;

  /** Starts a process with these options of the server. */
  ServerProcess(String... options) throws IOException {
    this(List.of(), List.of(), options);
  }

  /**
   * Starts a process.
   *
   * @param launcher a command that runs the JVM; none if empty
   * @param jvmOptions options of the JVM
   * @param options options of the server
   */
  ServerProcess(List<String> launcher, List<String> jvmOptions, String... options)
      throws IOException {
    List<String> command = new ArrayList<>(launcher);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    String classPath = System.getProperty("ilrs.server.jar", System.getProperty("java.class.path"));
    command.addAll(List.of("-cp", classPath, Main.class.getName()));
    command.addAll(List.of(options));
    errors = Files.createTempFile("ilrs-server", ".err");
    process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    out = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Waits until the server listens, and returns its address. */
  URI uri() throws IOException {
    String line = out.readLine();
    assertTrue(line != null && line.startsWith("Listening on http://127.0.0.1:"), line);
    return URI.create(line.substring("Listening on ".length()));
  }

  static String get(URI server, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(10)).build();
    return TestServer.CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Sends SIGTERM; unlike {@link Process#destroy}, this leaves the output readable. */
  void terminate() {
    process.toHandle().destroy();
  }

  /** Waits for the end of the process, and returns its exit code. */
  int exitCode() throws InterruptedException {
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    return process.exitValue();
  }

  /** Waits for the end of the process, and returns what it wrote to standard error. */
  String errors() throws Exception {
    exitCode();
    return Files.readString(errors);
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    Files.deleteIfExists(errors);
  }
}
