package io.github.ilrs.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.response.Problem;
import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.model.response.ProblemViolation;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An immutable response that can be sent any number of times, by multiple threads. */
public final class Response {
  /** The methods that every path allows. */
  public static final String METHODS = "GET, HEAD, OPTIONS";

  /** The operationId in the contract, or another name such as {@code health}, for metrics. */
  final String operation;

  final int status;
  final Map<String, String> headers;

  /** Whether the digest of the body is sent in {@code Repr-Digest}. */
  final boolean digested;

  private final Optional<Representation> document;
  private final Optional<Problem> problem;
  private final Freshness freshness;
  private volatile @Nullable FinishedResponse finishedPlain;
  private volatile @Nullable FinishedResponse finishedGzip;

  private Response(
      String operation,
      int status,
      Freshness freshness,
      Map<String, String> headers,
      boolean digested,
      Optional<Representation> document,
      Optional<Problem> problem) {
    this.operation = operation;
    this.status = status;
    this.freshness = freshness;
    this.headers = headers;
    this.digested = digested;
    this.document = document;
    this.problem = problem;
  }

  private static Response of(
      Freshness freshness, String mediaType, boolean digested, byte[] document) {
    return new Response(
        "none",
        200,
        freshness,
        Map.of("Content-Type", mediaType),
        digested,
        Optional.of(new Representation(document)),
        Optional.empty());
  }

  /** Returns a response with a value of the model as JSON. */
  public static Response json(Object value, Freshness freshness) {
    return document("application/json", bytes(value), freshness);
  }

  /** Returns a response with a JSON document whose digest is sent in {@code Repr-Digest}. */
  public static Response digestedJson(byte[] document, Freshness freshness) {
    return of(freshness, "application/json", true, document);
  }

  /** Returns a response with a document or a file. */
  public static Response document(String mediaType, byte[] bytes, Freshness freshness) {
    return of(freshness, mediaType, false, bytes);
  }

  /** Returns a response with a text in UTF-8. */
  public static Response document(String mediaType, String text, Freshness freshness) {
    return document(mediaType, text.getBytes(StandardCharsets.UTF_8), freshness);
  }

  /** Returns a response with a problem that has no violations. */
  public static Response problem(ProblemCode code, String detail) {
    return problem(code, detail, List.of());
  }

  /** Returns a response with a problem, and with {@code Retry-After} if a retry makes sense. */
  public static Response problem(
      ProblemCode code, String detail, List<ProblemViolation> violations) {
    Response response =
        new Response(
            "none",
            code.status(),
            Freshness.NO_STORE,
            Map.of("Content-Type", Problem.MEDIA_TYPE),
            false,
            Optional.empty(),
            Optional.of(Problem.of(code, detail, violations)));
    return code == ProblemCode.UNAVAILABLE ? response.with("Retry-After", "1") : response;
  }

  /** Returns the response to OPTIONS, also to a CORS preflight request. */
  public static Response options() {
    return new Response(
            "options", 204, Freshness.NO_STORE, Map.of(), false, Optional.empty(), Optional.empty())
        .with("Allow", METHODS)
        .with("Access-Control-Allow-Methods", "GET, HEAD")
        .with("Access-Control-Allow-Headers", "*, Authorization")
        .with("Access-Control-Max-Age", "86400");
  }

  /** Returns this response with one more header; it replaces a header of the same name. */
  public Response with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Response(operation, status, freshness, more, digested, document, problem);
  }

  /** Returns this document as the response for a missing page. */
  public Response asNotFound() {
    int notFound = ProblemCode.NOT_FOUND.status();
    return new Response("none", notFound, Freshness.NO_STORE, headers, digested, document, problem)
        .with("Vary", "Accept");
  }

  /** Returns this response as that of an operation. */
  public Response withOperation(String id) {
    return new Response(id, status, freshness, headers, digested, document, problem);
  }

  /** How long the response is fresh. */
  public Freshness freshness() {
    return freshness;
  }

  /**
   * Returns this response finished for a request. Only a problem depends on the request.
   *
   * @param gzip whether the body is compressed, if that makes it smaller
   */
  FinishedResponse finished(String requestId, boolean gzip) {
    if (problem.isPresent()) {
      byte[] body = bytes(problem.get().withRequestId(requestId));
      return FinishedResponse.of(this, Optional.of(new Representation(body)), gzip);
    }
    FinishedResponse finished = gzip ? finishedGzip : finishedPlain;
    if (finished == null) {
      finished = FinishedResponse.of(this, document, gzip);
      if (gzip) {
        finishedGzip = finished;
      } else {
        finishedPlain = finished;
      }
    }
    return finished;
  }

  /** Returns the approximate number of bytes of memory that the response occupies. */
  public int weight() {
    return 4096 + 2 * document.map(Representation::length).orElse(0);
  }

  private static byte[] bytes(Object value) {
    try {
      return IlrsJson.mapper().writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A value of the model cannot be written as JSON", e);
    }
  }
}
