package io.github.ilrs.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.response.Problem;
import io.github.ilrs.model.response.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An immutable response that can be sent any number of times, by multiple threads. */
public final class Response {
  /** The methods that every path allows. */
  public static final String METHODS = "GET, HEAD, OPTIONS";

  /** The {@link #operation} of a request that no handler accepted. */
  private static final String NO_OPERATION = "none";

  private static final String JSON = "application/json";
  private static final String RETRY_AFTER_SECONDS = "1";

  /** Bodies that fit into one packet gain nothing from compression. */
  private static final int MIN_GZIP_BYTES = 1024;

  private final String operation;
  private final int status;
  private final Freshness freshness;
  private final Map<String, String> headers;
  private final boolean digested;
  private final Optional<Representation> identity;
  private volatile @Nullable Representation gzip;

  private Response(
      String operation,
      int status,
      Freshness freshness,
      Map<String, String> headers,
      boolean digested,
      Optional<Representation> identity) {
    this.operation = operation;
    this.status = status;
    this.freshness = freshness;
    this.headers = headers;
    this.digested = digested;
    this.identity = identity;
  }

  private static Response of(int status, Freshness freshness, String mediaType, byte[] body) {
    return new Response(
        NO_OPERATION,
        status,
        freshness,
        Map.of("Content-Type", mediaType),
        false,
        Optional.of(Representation.of(body)));
  }

  /** Returns a response with a value of the model as JSON. */
  public static Response json(Object value, Freshness freshness) {
    return of(200, freshness, JSON, bytes(value));
  }

  /** Returns a response with a JSON document whose digest is sent in {@code Repr-Digest}. */
  public static Response digestedJson(byte[] document, Freshness freshness) {
    Response response = of(200, freshness, JSON, document);
    return new Response(NO_OPERATION, 200, freshness, response.headers, true, response.identity);
  }

  /** Returns a response with a document or a file. */
  public static Response document(String mediaType, byte[] bytes, Freshness freshness) {
    return of(200, freshness, mediaType, bytes);
  }

  /** Returns a response with a text in UTF-8. */
  public static Response document(String mediaType, String text, Freshness freshness) {
    return document(mediaType, text.getBytes(StandardCharsets.UTF_8), freshness);
  }

  /** Returns a response with a problem, and with {@code Retry-After} if a retry makes sense. */
  public static Response problem(Problem problem) {
    Response response =
        of(problem.status(), Freshness.NO_STORE, Problem.MEDIA_TYPE, bytes(problem));
    return problem.code() == ProblemCode.UNAVAILABLE
        ? response.with("Retry-After", RETRY_AFTER_SECONDS)
        : response;
  }

  /** Returns the response to OPTIONS, also to a CORS preflight request. */
  public static Response options() {
    return new Response("options", 204, Freshness.NO_STORE, Map.of(), false, Optional.empty())
        .with("Allow", METHODS)
        .with("Access-Control-Allow-Methods", "GET, HEAD")
        .with("Access-Control-Allow-Headers", "Cache-Control, If-None-Match, X-Request-Id")
        .with("Access-Control-Max-Age", "86400");
  }

  /** Returns this response with one more header; it replaces a header of the same name. */
  public Response with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Response(operation, status, freshness, more, digested, identity);
  }

  /** Returns this response as that of an operation. */
  public Response withOperation(String id) {
    return new Response(id, status, freshness, headers, digested, identity);
  }

  /** The operationId in the contract, or another name such as {@code health}, for metrics. */
  String operation() {
    return operation;
  }

  /** The HTTP status code. */
  int status() {
    return status;
  }

  /** How long the response is fresh. */
  public Freshness freshness() {
    return freshness;
  }

  /** Returns the approximate number of bytes of memory that the response occupies. */
  public int weight() {
    return 1024 + 2 * identity.map(Representation::length).orElse(0);
  }

  /** The headers that differ from response to response. */
  Map<String, String> headers() {
    return headers;
  }

  /** Returns whether the digest of the body is sent in {@code Repr-Digest}. */
  boolean digested() {
    return digested;
  }

  /** The uncompressed body; empty if there is none. */
  Optional<Representation> identity() {
    return identity;
  }

  /** Returns the compressed body; empty if compression does not make it smaller. */
  Optional<Representation> gzip() {
    return identity
        .filter(plain -> plain.length() >= MIN_GZIP_BYTES)
        .flatMap(
            plain ->
                Optional.of(compressed(plain))
                    .filter(compressed -> compressed.length() < plain.length()));
  }

  /** Compresses on first use; if two threads do so at once, the result is the same. */
  private Representation compressed(Representation plain) {
    Representation known = gzip;
    if (known == null) {
      known = plain.gzip();
      gzip = known;
    }
    return known;
  }

  private static byte[] bytes(Object value) {
    try {
      return IlrsJson.mapper().writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A value of the model cannot be written as JSON", e);
    }
  }
}
