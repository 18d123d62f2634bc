package io.github.ilrs.client.api;

import java.util.concurrent.CompletableFuture;

/**
 * Who answers the questions of the generated classes: a server at the other end of HTTP, or, in a
 * test of yours, whatever you put in its place.
 */
public interface Server {
  /**
   * Puts a question; the answer comes later.
   *
   * @return what was asked for, or how asking failed; cancelling it stops asking
   */
  <T> CompletableFuture<T> ask(Question<T> question);
}
