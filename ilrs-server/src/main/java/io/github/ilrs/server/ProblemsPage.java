package io.github.ilrs.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.response.ParameterLocation;
import io.github.ilrs.model.response.Problem;
import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.model.response.ProblemViolation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page that explains each problem with an example; the {@code type} of a problem leads to it.
 */
final class ProblemsPage {
  private ProblemsPage() {}

  /** Returns the page. */
  static String html() {
    return Html.document(
        "Problems",
        "The problems that the ILRS API responds with, each with an example.",
        """
        <main class="problems">
        <h1>Problems</h1>
        <p>The response to an invalid request is an <code>application/problem+json</code> document (RFC 9457).</p>
        <ul>
        %s</ul>
        %s</main>
        """
            .formatted(
                Term.known(ProblemCode.class).stream()
                    .map(
                        code ->
                            "<li><a href=\"#%s\">%s</a></li>\n".formatted(code.id(), code.title()))
                    .collect(Collectors.joining()),
                Term.known(ProblemCode.class).stream()
                    .map(ProblemsPage::section)
                    .collect(Collectors.joining())));
  }

  private static String section(ProblemCode code) {
    return """
    <section id="%s">
    <h2>%s: <code>%s</code>, status %d</h2>
    <p>%s</p>
    <pre>%s</pre>
    </section>
    """
        .formatted(
            code.id(),
            code.title(),
            code.id(),
            code.status(),
            Html.escaped(explanation(code)),
            Html.escaped(json(example(code))));
  }

  private static String explanation(ProblemCode code) {
    return switch (code) {
      case INVALID_PARAMETER ->
          "A parameter is unknown, repeated, empty or malformed, or has an invalid value. Each"
              + " violation names the field, where it is, and the valid values: all of them"
              + " (allowed), the most similar (nearest), or the first and the last day.";
      case MALFORMED_REQUEST -> "The request is not valid HTTP/1.1, or has an unexpected body.";
      case NOT_FOUND ->
          "The path does not exist, or contains an unknown id. The violations list the most similar"
              + " paths or ids.";
      case METHOD_NOT_ALLOWED ->
          "The path does not support this method; the header Allow lists those it supports.";
      case URI_TOO_LONG -> "The request line is longer than 4,096 bytes.";
      case TOO_MANY_REQUESTS ->
          "The client sends too many requests; Retry-After says when to retry. Sent by a load"
              + " balancer, never by the server itself.";
      case HEADERS_TOO_LARGE -> "The headers are longer than 8,192 bytes.";
      case INTERNAL_ERROR ->
          "The server failed; the request may be valid. Please report the request id to the"
              + " operator of the server.";
      case UNAVAILABLE ->
          "The server is overloaded or shutting down; Retry-After says when to retry.";
      case CLOCK_OUT_OF_RANGE ->
          "The server's clock shows a day before the first day with data. Please report it to the"
              + " operator of the server.";
      case UNRECOGNIZED -> throw new IllegalArgumentException("This server never sends " + code);
    };
  }

  private static Problem example(ProblemCode code) {
    return switch (code) {
      case INVALID_PARAMETER ->
          example(
              code,
              "category 'Z' is not one of A, B, C, D, E",
              ProblemViolation.builder()
                  .field("category")
                  .in(ParameterLocation.QUERY)
                  .value("Z")
                  .message("is not one of A, B, C, D, E")
                  .addAllowed("A", "B", "C", "D", "E")
                  .build());
      case NOT_FOUND ->
          example(
              code,
              "mission 'CE-5' is not in this dataset",
              ProblemViolation.builder()
                  .field("mission")
                  .in(ParameterLocation.PATH)
                  .value("CE-5")
                  .message("is not in this dataset")
                  .kind("mission")
                  .addNearest("CE-4", "CE-6", "CE-7", "CE-8")
                  .build());
      default -> example(code, explanation(code));
    };
  }

  private static Problem example(ProblemCode code, String detail, ProblemViolation... violations) {
    return Problem.of(code, detail, List.of(violations)).withRequestId("d1c2f5b0a9e84736");
  }

  private static String json(Problem problem) {
    try {
      return IlrsJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem cannot be written as JSON", e);
    }
  }
}
