package io.github.ilrs.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.model.json.IlrsJson;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessLogTest {
  @Test
  void aLineIsAsciiWithoutControlCharactersWhateverTheClientSent() throws IOException {
    String sent = "/v1/\u0000\u001b\u0080\u009f\u00e4\n\u2028";
    AccessEvent event =
        new AccessEvent(
            Instant.EPOCH,
            "1",
            "127.0.0.1",
            Optional.of(sent),
            "GET",
            sent,
            "none",
            404,
            0,
            Duration.ZERO,
            true,
            Optional.of(sent));

    String line = AccessLog.line(event);

    assertTrue(line.chars().allMatch(c -> c >= ' ' && c < 0x7f), line);
    for (String field : new String[] {"target", "userAgent", "forwardedFor"}) {
      assertEquals(sent, IlrsJson.mapper().readTree(line).path(field).asText());
    }
  }
}
