package io.github.ilrs.server;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.internal.Nearest;
import io.github.ilrs.model.response.ApiIndex;
import io.github.ilrs.model.response.ParameterLocation;
import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.model.response.ProblemViolation;
import io.github.ilrs.server.contract.Arguments;
import io.github.ilrs.server.contract.Contract;
import io.github.ilrs.server.contract.InvalidRequestException;
import io.github.ilrs.server.contract.Operation;
import io.github.ilrs.server.contract.RequestValidator;
import io.github.ilrs.server.http.Freshness;
import io.github.ilrs.server.http.Request;
import io.github.ilrs.server.http.RequestTime;
import io.github.ilrs.server.http.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Routes a request to the operation of its path, and turns exceptions into problems. */
final class Router implements Function<Request, Response> {
  private static final String AS_OF = "asOf";
  private static final String PERSONAL = "personal";
  private static final int MAX_CATALOGS = 64;
  private static final RequestTime FIRST_TIME =
      new RequestTime(Dataset.FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant());

  private final Contract contract;
  private final Links links;
  private final Edition complete;
  private final Supplier<Edition> withoutPersonal;
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
    this.links = new Links(contract);
    this.complete = Edition.of(dataset, links.index());
    this.withoutPersonal = new Lazy<>(() -> Edition.of(dataset.withoutPersonal(), links.index()));
    this.constraints = new DomainConstraints(dataset);
    this.auxiliaryRoutes = Map.copyOf(auxiliaryRoutes);
    Set<String> ids = new TreeSet<>(contract.operations().stream().map(Operation::id).toList());
    Set<String> handled = complete.operations.keySet();
    if (!ids.equals(handled)) {
      throw new IllegalStateException(
          "The contract has the operations " + ids + ", the server " + handled);
    }
  }

  /** Returns the response if the clock shows a day before the first day with data. */
  static Optional<Response> clockProblem(RequestTime time) {
    LocalDate today = time.today();
    return today.isBefore(Dataset.FIRST_DAY)
        ? Optional.of(
            Response.problem(
                ProblemCode.CLOCK_OUT_OF_RANGE,
                "The server's clock shows %s, but the data begin on %s."
                    .formatted(today, Dataset.FIRST_DAY)))
        : Optional.empty();
  }

  @Override
  public Response apply(Request request) {
    if (request.method().equals("OPTIONS")) {
      // Also for an unknown path: otherwise a browser would hide the problem that GET returns.
      return Response.options();
    }
    Optional<Function<RequestTime, Response>> route = route(request);
    if (route.isEmpty()) {
      return Optional.ofNullable(auxiliaryRoutes.get(PageFiles.NOT_FOUND))
          .filter(page -> request.acceptsHtml() && !request.path().startsWith("/v1/"))
          .map(page -> page.apply(request.time()).asNotFound())
          .orElseGet(() -> unknownPath(request.path()));
    }
    return request.reads()
        ? route.get().apply(request.time())
        : Response.problem(
                ProblemCode.METHOD_NOT_ALLOWED, "This path does not support " + request.method())
            .with("Allow", Response.METHODS);
  }

  private Response unknownPath(String path) {
    String detail = "There is no resource at " + path;
    List<String> known =
        Stream.concat(
                contract.operations().stream()
                    .flatMap(operation -> operation.pathLike(path).stream())
                    .filter(candidate -> path.contains(".") || !candidate.contains(".")),
                auxiliaryRoutes.keySet().stream()
                    .filter(auxiliary -> !auxiliary.startsWith("/page/"))
                    .sorted())
            .toList();
    ProblemViolation violation =
        ProblemViolation.builder()
            .field("path")
            .in(ParameterLocation.PATH)
            .value(path)
            .message("does not exist")
            .nearest(Nearest.to(path, known))
            .build();
    return Response.problem(ProblemCode.NOT_FOUND, detail, List.of(violation));
  }

  private Optional<Function<RequestTime, Response>> route(Request request) {
    Function<RequestTime, Response> auxiliary = auxiliaryRoutes.get(request.path());
    if (auxiliary != null) {
      return Optional.of(auxiliary);
    }
    for (Operation operation : contract.operations()) {
      Optional<List<String>> pathValues = operation.match(request.path());
      if (pathValues.isPresent()) {
        return Optional.of(
            time ->
                respond(operation, pathValues.get(), request, time).withOperation(operation.id()));
      }
    }
    return Optional.empty();
  }

  private Response respond(
      Operation operation, List<String> pathValues, Request request, RequestTime time) {
    Optional<Response> clockProblem = clockProblem(time);
    if (clockProblem.isPresent()) {
      return operation.dependsOnDay()
          ? clockProblem.get()
          : respond(operation, pathValues, request, FIRST_TIME);
    }
    LocalDate today = time.today();
    RequestValidator validator =
        new RequestValidator(
            operation,
            (schema, value) ->
                constraints.check(schema, value, () -> complete.catalog(today, time), time));
    try {
      Arguments arguments = validator.validate(pathValues, request.query());
      Response response = respond(operation, arguments, time);
      return operation.linked()
          ? response.with("Link", links.header(operation, request.path(), arguments))
          : response;
    } catch (InvalidRequestException e) {
      return Response.problem(e.code(), e.getMessage(), e.violations());
    } catch (UnknownIdException e) {
      ProblemViolation violation =
          ProblemViolation.builder()
              .field(e.kind())
              .in(ParameterLocation.PATH)
              .value(e.id())
              .message("is not in this dataset")
              .kind(e.kind())
              .nearest(e.nearest())
              .build();
      return Response.problem(ProblemCode.NOT_FOUND, e.getMessage(), List.of(violation));
    }
  }

  private Response respond(Operation operation, Arguments arguments, RequestTime time) {
    Optional<LocalDate> named =
        arguments
            .optionalIfDefined(AS_OF, Function.identity())
            .filter(day -> !day.equals(DomainConstraints.TODAY))
            .map(LocalDate::parse);
    Freshness freshness =
        named.isPresent() || !operation.dependsOnDay()
            ? Freshness.ONE_HOUR
            : Freshness.UNTIL_MIDNIGHT;
    boolean personal = arguments.optionalIfDefined(PERSONAL, Boolean::valueOf).orElse(true);
    Edition edition = personal ? complete : withoutPersonal.get();
    return Optional.ofNullable(edition.operations.get(operation.id()))
        .orElseThrow()
        .handle(edition.catalog(named.orElseGet(time::today), time), arguments, freshness);
  }

  /**
   * A dataset with its handlers and catalogs: the complete one, or the one without personal data.
   */
  private record Edition(
      Dataset dataset,
      Map<String, Operations.Handler> operations,
      LruCache<LocalDate, Catalog> catalogs) {
    static Edition of(Dataset dataset, ApiIndex index) {
      return new Edition(
          dataset, Operations.of(dataset, index), new LruCache<>(MAX_CATALOGS, catalog -> 1));
    }

    /** Returns the catalog for a day up to today; most requests are for the same day. */
    Catalog catalog(LocalDate day, RequestTime time) {
      return catalogs.get(day, () -> dataset.asOf(day, time.clock()));
    }
  }
}
