package io.github.ilrs.server;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.response.Problem;
import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.model.response.ProblemViolation;
import io.github.ilrs.server.contract.Contract;
import io.github.ilrs.server.contract.Operation;
import io.github.ilrs.server.http.Freshness;
import io.github.ilrs.server.http.Problems;
import io.github.ilrs.server.http.RequestHandler;
import io.github.ilrs.server.http.RequestTarget;
import io.github.ilrs.server.http.RequestTime;
import io.github.ilrs.server.http.Response;
import io.github.ilrs.server.request.Arguments;
import io.github.ilrs.server.request.InvalidRequestException;
import io.github.ilrs.server.request.RequestValidator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Routes a request to the operation of its path, and turns exceptions into problems. */
final class Router implements RequestHandler {
  private static final String AS_OF = "asOf";
  private static final RequestTime FIRST_TIME =
      new RequestTime(Dataset.FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant());

  private final Contract contract;
  private final CatalogCache catalogs;
  private final Map<String, Operations.Handler> operations;
  private final DomainConstraints constraints;
  private final Map<String, Function<RequestTime, Response>> auxiliaryRoutes;

  /**
   * Creates a router.
   *
   * @param contract the contract
   * @param dataset the dataset that is served
   * @param auxiliaryRoutes the routes that are not in the contract, by path
   * @throws IllegalStateException if the operations of the contract and the handlers differ
   */
  Router(
      Contract contract,
      Dataset dataset,
      Map<String, Function<RequestTime, Response>> auxiliaryRoutes) {
    this.contract = contract;
    this.catalogs = new CatalogCache(dataset);
    this.operations = Operations.of(dataset);
    this.constraints = new DomainConstraints(dataset);
    this.auxiliaryRoutes = Map.copyOf(auxiliaryRoutes);
    Set<String> ids = new TreeSet<>(contract.operations().stream().map(Operation::id).toList());
    if (!ids.equals(operations.keySet())) {
      throw new IllegalStateException(
          "The contract has the operations " + ids + ", the server " + operations.keySet());
    }
  }

  /** Returns the problem of a clock that shows a day before the first day with data. */
  static Optional<Problem> clockProblem(RequestTime time) {
    return time.today().isBefore(Dataset.FIRST_DAY)
        ? Optional.of(
            Problems.of(
                ProblemCode.CLOCK_OUT_OF_RANGE,
                "The server's clock shows "
                    + time.today()
                    + ", but the data begin on "
                    + Dataset.FIRST_DAY
                    + "."))
        : Optional.empty();
  }

  @Override
  public Response handle(String method, RequestTarget target, RequestTime time) {
    Optional<Function<RequestTime, Response>> route = route(target);
    if (route.isEmpty()) {
      return problem(ProblemCode.NOT_FOUND, "There is no resource at " + target.path());
    }
    return switch (method) {
      case "GET", "HEAD" -> route.get().apply(time);
      case "OPTIONS" -> Response.options();
      default ->
          problem(ProblemCode.METHOD_NOT_ALLOWED, "This path does not support " + method)
              .with("Allow", Response.METHODS);
    };
  }

  private Optional<Function<RequestTime, Response>> route(RequestTarget target) {
    Function<RequestTime, Response> auxiliary = auxiliaryRoutes.get(target.path());
    if (auxiliary != null) {
      return Optional.of(auxiliary);
    }
    for (Operation operation : contract.operations()) {
      Optional<List<String>> pathValues = operation.path().match(target.path());
      if (pathValues.isPresent()) {
        return Optional.of(
            time ->
                respond(operation, pathValues.get(), target.query(), time)
                    .withOperation(operation.id()));
      }
    }
    return Optional.empty();
  }

  private Response respond(
      Operation operation, List<String> pathValues, String query, RequestTime time) {
    Optional<Problem> clockProblem = clockProblem(time);
    if (clockProblem.isPresent()) {
      return operation.dependsOnDay()
          ? Response.problem(clockProblem.get())
          : respond(operation, pathValues, query, FIRST_TIME);
    }
    try {
      return respond(operation, arguments(operation, pathValues, query, time), time);
    } catch (InvalidRequestException e) {
      return Response.problem(Problems.of(e.code(), e.getMessage(), e.violations()));
    } catch (UnknownIdException e) {
      ProblemViolation violation =
          new ProblemViolation(
              e.kind(), Optional.of(e.id()), "is not in this dataset", e.nearest());
      return Response.problem(
          Problems.of(ProblemCode.NOT_FOUND, e.getMessage(), List.of(violation)));
    }
  }

  private Arguments arguments(
      Operation operation, List<String> pathValues, String query, RequestTime time) {
    LocalDate today = time.today();
    return new RequestValidator(
            operation,
            (schema, value) ->
                constraints.check(schema, value, () -> catalogs.asOf(today, time), today))
        .validate(pathValues, query);
  }

  private Response respond(Operation operation, Arguments arguments, RequestTime time) {
    Optional<LocalDate> named =
        arguments.isDefined(AS_OF) ? arguments.optional(AS_OF, LocalDate::parse) : Optional.empty();
    Catalog catalog = catalogs.asOf(named.orElseGet(time::today), time);
    Freshness freshness = named.isPresent() ? Freshness.ONE_HOUR : Freshness.UNTIL_MIDNIGHT;
    return Optional.ofNullable(operations.get(operation.id()))
        .orElseThrow()
        .handle(catalog, arguments, freshness);
  }

  private static Response problem(ProblemCode code, String detail) {
    return Response.problem(Problems.of(code, detail));
  }
}
