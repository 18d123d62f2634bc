package io.github.ilrs.client.api;

import java.util.concurrent.CompletableFuture;

/**
 * Sends the requests of the generated classes. {@link io.github.ilrs.client.IlrsClient} sends them
 * over HTTP; tests can use another implementation.
 */
public interface Transport {
  /**
   * Sends a request.
   *
   * @return the future response, or the failure; cancelling it cancels the request
   */
  <T> CompletableFuture<T> send(ApiRequest<T> request);
}
