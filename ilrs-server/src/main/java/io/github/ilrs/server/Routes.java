package io.github.ilrs.server;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.UnknownIdException;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.server.contract.Contract;
import io.github.ilrs.server.contract.Operation;
import io.github.ilrs.server.contract.Refusal;
import io.github.ilrs.server.request.Arguments;
import io.github.ilrs.server.request.RefusedRequestException;
import io.github.ilrs.server.request.RequestCheck;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Leads a request to the operation that its path names, and its faults to a problem. */
final class Routes {
  /** What every path is for. */
  static final String METHODS = "GET, HEAD, OPTIONS";

  private static final String AS_OF = "asOf";

  private final Contract contract;
  private final Days days;
  private final Map<String, Function<String, Optional<Refusal>>> meanings;
  private final Map<String, Answer> besides;

  /**
   * Binds the contract to the answers.
   *
   * @throws IllegalStateException if an operation is not answered, or an answer never asked for
   */
  Routes(Contract contract, Dataset dataset, Clock clock) {
    this.contract = contract;
    this.days = new Days(dataset, clock);
    this.meanings = ProgrammeMeanings.of(dataset, clock);
    Answer up = Answer.of(Map.of("status", "up"));
    Map<String, Answer> found = new HashMap<>();
    PageFiles.byPath().forEach((path, file) -> found.put(path, Answer.file(file)));
    found.put("/health/live", up);
    found.put("/health/ready", up);
    found.put("/openapi.yaml", Answer.document(Contract.MEDIA_TYPE, contract.text()));
    this.besides = Map.copyOf(found);
    Set<String> asked = new TreeSet<>(contract.operations().stream().map(Operation::id).toList());
    if (!asked.equals(Operations.byId().keySet())) {
      throw new IllegalStateException(
          "The contract asks for " + asked + ", answered are " + Operations.byId().keySet());
    }
  }

  /**
   * The answer to a request.
   *
   * @param method the HTTP method
   * @param path the path, still encoded
   * @param query the query, still encoded; empty if there is none
   */
  Answer answer(String method, String path, String query) {
    Optional<Supplier<Answer>> route = route(path, query);
    if (route.isEmpty()) {
      return Answer.of(Problems.noSuchPath(path));
    }
    return switch (method) {
      case "GET", "HEAD" -> route.get().get();
      case "OPTIONS" -> Answer.empty(204).allowing(METHODS);
      default -> Answer.of(Problems.methodNotAllowed(method)).allowing(METHODS);
    };
  }

  private Optional<Supplier<Answer>> route(String path, String query) {
    Answer answer = besides.get(path);
    if (answer != null) {
      return Optional.of(() -> answer);
    }
    for (Operation operation : contract.operations()) {
      Optional<List<String>> pathValues = operation.path().match(path);
      if (pathValues.isPresent()) {
        return Optional.of(() -> answer(operation, pathValues.get(), query));
      }
    }
    return Optional.empty();
  }

  private Answer answer(Operation operation, List<String> pathValues, String query) {
    try {
      Arguments arguments = new RequestCheck(operation, meanings).arguments(pathValues, query);
      return answer(operation, arguments);
    } catch (RefusedRequestException e) {
      return Answer.of(Problems.of(e));
    } catch (UnknownIdException e) {
      return Answer.of(Problems.of(e));
    }
  }

  private Answer answer(Operation operation, Arguments arguments) {
    Catalog catalog = catalog(arguments);
    Operations.Answering answering =
        Optional.ofNullable(Operations.byId().get(operation.id())).orElseThrow();
    try {
      Object value = answering.answer(catalog, arguments);
      return value instanceof Dataset whole ? Answer.of(whole) : Answer.of(value);
    } catch (InvalidValueException e) {
      if (arguments.has(e.meaning())) {
        return Answer.of(Problems.of(e));
      }
      throw e; // Not about the request: this is our own fault.
    }
  }

  private Catalog catalog(Arguments arguments) {
    return arguments.has(AS_OF)
        ? arguments.optional(AS_OF, LocalDate::parse).map(days::asOf).orElseGet(days::today)
        : days.today();
  }
}
