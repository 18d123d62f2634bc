package io.github.ilrs.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.IlrsJson;
import io.github.ilrs.model.answer.Problem;
import io.github.ilrs.model.answer.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A finished answer: it can be sent any number of times, by many threads. */
public final class Answer {
  /** What every path is for. */
  public static final String METHODS = "GET, HEAD, OPTIONS";

  private static final String JSON = "application/json";
  private static final String RETRY_AFTER_SECONDS = "1";

  /** Bodies that fit into one packet gain nothing by being compressed. */
  private static final int LEAST_COMPRESSED = 1024;

  private final int status;
  private final Freshness freshness;
  private final Map<String, String> headers;
  private final boolean digested;
  private final Optional<Representation> identity;
  private volatile @Nullable Representation gzip;

  private Answer(
      int status,
      Freshness freshness,
      Map<String, String> headers,
      boolean digested,
      Optional<Representation> identity) {
    this.status = status;
    this.freshness = freshness;
    this.headers = headers;
    this.digested = digested;
    this.identity = identity;
  }

  private static Answer of(int status, Freshness freshness, String mediaType, byte[] body) {
    return new Answer(
        status,
        freshness,
        Map.of("Content-Type", mediaType),
        false,
        Optional.of(Representation.of(body)));
  }

  /** A value of the programme, in its JSON form. */
  public static Answer of(Object value, Freshness freshness) {
    return of(200, freshness, JSON, json(value));
  }

  /** A whole dataset: its canonical document, the very bytes that are digested. */
  public static Answer of(Dataset dataset) {
    Answer document = of(200, Freshness.AN_HOUR, JSON, dataset.canonicalJson());
    return new Answer(
        document.status, document.freshness, document.headers, true, document.identity);
  }

  /** A document or a file. */
  public static Answer document(String mediaType, byte[] bytes, Freshness freshness) {
    return of(200, freshness, mediaType, bytes);
  }

  /** A text. */
  public static Answer document(String mediaType, String text, Freshness freshness) {
    return document(mediaType, text.getBytes(StandardCharsets.UTF_8), freshness);
  }

  /** What went wrong, and if it may be over in a moment, when to ask again. */
  public static Answer of(Problem problem) {
    Answer answer = of(problem.status(), Freshness.NONE, Problem.MEDIA_TYPE, json(problem));
    return problem.code() == ProblemCode.UNAVAILABLE
        ? answer.with("Retry-After", RETRY_AFTER_SECONDS)
        : answer;
  }

  /** Nothing but a status. */
  public static Answer empty(int status) {
    return new Answer(status, Freshness.NONE, Map.of(), false, Optional.empty());
  }

  /** What may be done here, also from a page of another host (CORS). */
  public static Answer options() {
    return empty(204)
        .with("Allow", METHODS)
        .with("Access-Control-Allow-Methods", "GET, HEAD")
        .with("Access-Control-Allow-Headers", "Cache-Control, If-None-Match, X-Request-Id")
        .with("Access-Control-Max-Age", "86400");
  }

  /** The same with one more header, instead of what it had under that name. */
  public Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, freshness, more, digested, identity);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** For how long it may be kept. */
  public Freshness freshness() {
    return freshness;
  }

  /** About how many bytes of memory it holds. */
  public int weight() {
    return 1024 + 2 * identity.map(Representation::length).orElse(0);
  }

  /** The headers that are its own. */
  Map<String, String> headers() {
    return headers;
  }

  /** True if the digest of the body is told, in {@code Repr-Digest}. */
  boolean digested() {
    return digested;
  }

  /** The body as it is; empty if there is none. */
  Optional<Representation> identity() {
    return identity;
  }

  /** The body compressed, unless that gains nothing. */
  Optional<Representation> gzip() {
    return identity
        .filter(plain -> plain.length() >= LEAST_COMPRESSED)
        .flatMap(
            plain ->
                Optional.of(compressed(plain))
                    .filter(compressed -> compressed.length() < plain.length()));
  }

  /** Compressed when it is first asked for; two threads at once only do the same twice. */
  private Representation compressed(Representation plain) {
    Representation known = gzip;
    if (known == null) {
      known = plain.gzip();
      gzip = known;
    }
    return known;
  }

  private static byte[] json(Object value) {
    try {
      return IlrsJson.mapper().writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A value of the model has no JSON form", e);
    }
  }
}
