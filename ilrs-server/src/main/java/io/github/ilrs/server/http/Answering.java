package io.github.ilrs.server.http;

/** Whatever has answers to requests that HTTP found nothing wrong with. */
@FunctionalInterface
public interface Answering {
  /**
   * The answer to a request. The answer to HEAD is that to GET.
   *
   * @param method the HTTP method
   * @param target what is asked for
   * @param now the moment to answer for
   */
  Answered answer(String method, RequestTarget target, Now now);

  /**
   * An answer and what was asked.
   *
   * @param operation the operationId in the contract, or what else it was
   * @param answer the answer
   */
  record Answered(String operation, Answer answer) {}
}
