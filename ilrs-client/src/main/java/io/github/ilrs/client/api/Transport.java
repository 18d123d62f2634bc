package io.github.ilrs.client.api;

import java.util.concurrent.CompletableFuture;

/**
 * Sends the requests of the generated classes: over HTTP, or, in a test of yours, to whatever you
 * put in its place.
 */
public interface Transport {
  /**
   * Sends a request.
   *
   * @return the future response, or the failure; cancelling it cancels the request
   */
  <T> CompletableFuture<T> send(ApiRequest<T> request);
}
