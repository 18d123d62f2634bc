package io.github.ilrs.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.ilrs.server.IlrsServer;
import io.github.ilrs.server.ServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The contract, and real servers of it on a free port. */
final class TestServers {
  private TestServers() {}

  /** A clock that stands still at noon of a day. */
  static Clock noonOf(LocalDate day) {
    return Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  static IlrsServer start(Clock clock) {
    return IlrsServer.start(ServerOptions.builder().port(0).clock(clock).build());
  }

  static JsonNode contract() {
    try {
      return new YAMLMapper().readTree(Path.of("..", "openapi.yaml").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
