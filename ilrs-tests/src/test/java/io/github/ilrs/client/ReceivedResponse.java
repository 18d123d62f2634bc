package io.github.ilrs.client;

import io.github.ilrs.client.api.ApiRequest;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Lets the fuzzing read a response as the client does, without a server. */
public final class ReceivedResponse {
  private static final int MAX_BYTES = 1 << 20;

  private ReceivedResponse() {}

  /** Reads a response: the value of a 200, the failure of any other status. */
  public static void read(
      ApiRequest<?> request, int status, Map<String, List<String>> headers, byte[] body) {
    Response response =
        new Response(
            request.operation(),
            status,
            HttpHeaders.of(headers, (name, value) -> true),
            body,
            "fuzzing",
            MAX_BYTES);
    if (status == 200) {
      response.read(request);
    } else {
      FailureKind.ofStatus(status).exception(response.failure(Clock.systemUTC()));
    }
  }
}
