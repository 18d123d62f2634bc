package io.github.ilrs.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that serves on this machine.
 *
 * @param process what was started; ended when this is closed
 * @param working the process that answers, which need not be the one that was started
 * @param port where it listens
 */
record Served(Process process, ProcessHandle working, int port) implements AutoCloseable {
  private static final String LISTENING = "Listening on http://127.0.0.1:";

  /** What the kernel counts a process's time in: hundredths of a second on every Linux. */
  private static final double SECONDS_PER_TICK = 0.01;

  private static final int USER_TICKS = 11;
  private static final int WAIT_MILLIS = 20;
  private static final int MOST_WAITS = 500;

  /** The runnable jar on a free port. */
  static Served server(Path jar) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(java, "-jar", jar.toString(), "--port", "0", "--drain", "0", "--quiet")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = String.valueOf(out.readLine());
    if (!line.startsWith(LISTENING)) {
      process.destroyForcibly();
      throw new IOException("The server said: " + line);
    }
    int port = Integer.parseInt(line.substring(LISTENING.length()));
    return new Served(process, process.toHandle(), port);
  }

  /** One worker of nginx that serves the files of a folder, and compressed ones beside them. */
  static Served nginx(Path folder, int port) throws IOException {
    String root =
        ProcessHandle.current().info().user().filter("root"::equals).isPresent()
            ? "user root;"
            : "";
    Files.writeString(
        folder.resolve("nginx.conf"),
        """
        %s
        worker_processes 1;
        daemon off;
        pid %s/nginx.pid;
        error_log stderr;
        events { worker_connections 64; }
        http {
          access_log off;
          keepalive_requests 1000000000;
          open_file_cache max=100;
          client_body_temp_path body;
          proxy_temp_path proxy;
          fastcgi_temp_path fastcgi;
          uwsgi_temp_path uwsgi;
          scgi_temp_path scgi;
          default_type application/json;
          server {
            listen 127.0.0.1:%d;
            root %s;
            gzip_static on;
          }
        }
        """
            .formatted(root, folder, port, folder));
    Process process =
        new ProcessBuilder(
                "nginx", "-e", "stderr", "-p", folder.toString(), "-c", folder + "/nginx.conf")
            .inheritIO()
            .start();
    for (int i = 0; i < MOST_WAITS && process.isAlive(); i++) {
      List<ProcessHandle> workers = process.children().toList();
      if (!workers.isEmpty()) {
        return new Served(process, workers.get(0), port);
      }
      pause();
    }
    process.destroy();
    throw new IOException("nginx did not start");
  }

  /** How many seconds its process has computed so far, for itself or in the kernel. */
  double seconds() {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(working.pid()), "stat"));
      // The name, in parentheses, may hold anything; what is counted comes behind it.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1]);
      return ticks * SECONDS_PER_TICK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(WAIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
