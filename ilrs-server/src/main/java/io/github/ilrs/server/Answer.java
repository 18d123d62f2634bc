package io.github.ilrs.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.IlrsJson;
import io.github.ilrs.model.answer.Problem;
import io.vertx.core.buffer.Buffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A finished answer: it can be sent any number of times.
 *
 * @param status the HTTP status
 * @param mediaType the media type of the body; empty if there is no body
 * @param body the bytes of the body, which nobody changes
 * @param allow the methods for the header {@code Allow}; empty if it is not sent
 * @param digest the digest for the header {@code Repr-Digest}; empty if it is not sent
 */
record Answer(
    int status,
    Optional<String> mediaType,
    Buffer body,
    Optional<String> allow,
    Optional<String> digest,
    Optional<String> policy) {
  private static final String JSON = "application/json";

  /** A value of the programme, in its JSON form. */
  static Answer of(Object value) {
    return new Answer(
        200, Optional.of(JSON), json(value), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A whole dataset: its canonical document, the very bytes that are digested. */
  static Answer of(Dataset dataset) {
    String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(dataset.sha256()));
    return new Answer(
        200,
        Optional.of(JSON),
        Buffer.buffer(dataset.canonicalJson()),
        Optional.empty(),
        Optional.of("sha-256=:" + digest + ":"),
        Optional.empty());
  }

  /** A document. */
  static Answer document(String mediaType, String text) {
    return new Answer(
        200,
        Optional.of(mediaType),
        Buffer.buffer(text),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A file of the page. */
  static Answer file(PageFiles.PageFile file) {
    return new Answer(
        200,
        Optional.of(file.mediaType()),
        Buffer.buffer(file.bytes()),
        Optional.empty(),
        Optional.empty(),
        Optional.of(file.policy()));
  }

  /** What went wrong. */
  static Answer of(Problem problem) {
    return new Answer(
        problem.status(),
        Optional.of(Problem.MEDIA_TYPE),
        json(problem),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Nothing but a status. */
  static Answer empty(int status) {
    return new Answer(
        status,
        Optional.empty(),
        Buffer.buffer(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same, naming the methods that are allowed. */
  Answer allowing(String methods) {
    return new Answer(status, mediaType, body, Optional.of(methods), digest, policy);
  }

  private static Buffer json(Object value) {
    try {
      return Buffer.buffer(IlrsJson.mapper().writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A value of the model has no JSON form", e);
    }
  }
}
