package io.github.ilrs.client;

import io.github.ilrs.client.AnswerMemory.Remembered;
import io.github.ilrs.client.api.Question;
import io.github.ilrs.client.api.Server;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** A server at the other end of HTTP: puts questions to it, and remembers what it answered. */
final class RemoteServer implements Server, AutoCloseable {
  private final Wire wire;
  private final String address;
  private final Map<String, String> headers;
  private final AnswerMemory memory;
  private final Set<Conversation<?>> going = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * A server.
   *
   * @param address where it is, without the path of an operation
   * @param headers sent with every request; found whether in upper or lower case, never changed
   */
  RemoteServer(Wire wire, URI address, Map<String, String> headers, AnswerMemory memory) {
    this.wire = wire;
    this.address = address.toString().replaceAll("/+$", "");
    this.headers = headers;
    this.memory = memory;
  }

  @Override
  public <T> CompletableFuture<T> ask(Question<T> question) {
    Optional<Remembered> known = memory.find(question.target());
    return ask(
        question,
        known.map(Remembered::etag),
        answer -> answer.notModified() ? again(question, known) : learned(question, answer));
  }

  /** The same target was read as the same type when it was remembered. */
  @SuppressWarnings({"unchecked", "unused"})
  private static <T> T again(Question<T> question, Optional<Remembered> known) {
    return (T) known.orElseThrow().value();
  }

  private <T> T learned(Question<T> question, Answer answer) {
    T value = answer.read(question.type());
    boolean mayBeKept = !answer.header("Cache-Control").orElse("").contains("no-store");
    answer
        .header("ETag")
        .filter(etag -> mayBeKept)
        .ifPresentOrElse(
            etag -> memory.keep(question.target(), new Remembered(etag, value, answer.size())),
            () -> memory.forget(question.target()));
    return value;
  }

  /**
   * Puts a question and reads the answer in a way of the caller's.
   *
   * @param known what the server called the answer that is known already
   * @param reading what to make of an answer, or of the news that it has not been modified
   */
  <T> CompletableFuture<T> ask(
      Question<?> question, Optional<String> known, Function<Answer, T> reading) {
    if (closed) {
      throw new IllegalStateException(Wire.CLOSED);
    }
    String requestId = headers.getOrDefault("X-Request-Id", UUID.randomUUID().toString());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + question.target()))
            .setHeader("X-Request-Id", requestId);
    headers.forEach(request::setHeader);
    request.setHeader("Accept", question.mediaTypes()).setHeader("Accept-Encoding", "gzip");
    known.ifPresent(etag -> request.setHeader("If-None-Match", etag));

    Conversation<T> conversation =
        new Conversation<>(wire, question.operation(), requestId, request.build(), reading);
    going.add(conversation);
    CompletableFuture<T> answer = conversation.begin(() -> going.remove(conversation));
    if (closed) {
      conversation.stop(); // it may have been too late to be stopped with the others
    }
    return answer;
  }

  /**
   * Waits for an answer.
   *
   * @throws ServiceException if asking failed
   * @throws CancellationException if the thread was interrupted, which it then still is; the
   *     question is given up
   */
  static <T> T await(CompletableFuture<T> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw interrupted(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        // Where the question was put is more telling than where its answer was read.
        failure.fillInStackTrace();
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** What a call ends in whose thread was interrupted; the thread still is. */
  static CancellationException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    CancellationException interrupted = new CancellationException("interrupted while waiting");
    interrupted.initCause(cause);
    return interrupted;
  }

  /** Gives up what is being asked, and lets go of threads and connections. */
  @Override
  public void close() {
    closed = true;
    going.forEach(Conversation::stop);
    wire.close();
  }
}
