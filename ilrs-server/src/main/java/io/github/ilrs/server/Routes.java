package io.github.ilrs.server;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.server.contract.Contract;
import io.github.ilrs.server.contract.Operation;
import io.github.ilrs.server.http.Answer;
import io.github.ilrs.server.http.Answering;
import io.github.ilrs.server.http.Freshness;
import io.github.ilrs.server.http.Now;
import io.github.ilrs.server.http.Problems;
import io.github.ilrs.server.http.RequestTarget;
import io.github.ilrs.server.request.Arguments;
import io.github.ilrs.server.request.RefusedRequestException;
import io.github.ilrs.server.request.RequestCheck;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Leads a request to the operation that its path names, and its faults to a problem. */
final class Routes implements Answering {
  private static final String AS_OF = "asOf";
  private static final Now FIRST_MOMENT =
      new Now(Dataset.FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant());

  private final Contract contract;
  private final Days days;
  private final Operations operations;
  private final ProgrammeMeanings meanings;
  private final Map<String, Function<Now, Answered>> besides;

  /**
   * Binds the contract to the answers.
   *
   * @param contract what can be asked
   * @param dataset what is answered from
   * @param besides what is answered beside the contract, by its path
   * @throws IllegalStateException if an operation is not answered, or an answer never asked for
   */
  Routes(Contract contract, Dataset dataset, Map<String, Function<Now, Answered>> besides) {
    this.contract = contract;
    this.days = new Days(dataset);
    this.operations = new Operations(dataset);
    this.meanings = new ProgrammeMeanings(dataset);
    this.besides = Map.copyOf(besides);
    Set<String> asked = new TreeSet<>(contract.operations().stream().map(Operation::id).toList());
    if (!asked.equals(operations.byId().keySet())) {
      throw new IllegalStateException(
          "The contract asks for " + asked + ", answered are " + operations.byId().keySet());
    }
  }

  @Override
  public Answered answer(String method, RequestTarget target, Now now) {
    return route(target, now)
        .map(
            route ->
                switch (method) {
                  case "GET", "HEAD" -> route.get();
                  case "OPTIONS" -> new Answered("options", Answer.options());
                  default ->
                      new Answered(
                          "none",
                          Answer.of(Problems.methodNotAllowed(method))
                              .with("Allow", Answer.METHODS));
                })
        .orElseGet(() -> new Answered("none", Answer.of(Problems.noSuchPath(target.path()))));
  }

  private Optional<Supplier<Answered>> route(RequestTarget target, Now now) {
    Function<Now, Answered> beside = besides.get(target.path());
    if (beside != null) {
      return Optional.of(() -> beside.apply(now));
    }
    for (Operation operation : contract.operations()) {
      Optional<List<String>> pathValues = operation.path().match(target.path());
      if (pathValues.isPresent()) {
        return Optional.of(
            () ->
                new Answered(
                    operation.id(), answer(operation, pathValues.get(), target.query(), now)));
      }
    }
    return Optional.empty();
  }

  private Answer answer(Operation operation, List<String> pathValues, String query, Now now) {
    if (now.isOutOfRange()) {
      return operation.dependsOnDay()
          ? Answer.of(Problems.clockOutOfRange(now.today()))
          : answer(operation, pathValues, query, FIRST_MOMENT);
    }
    try {
      LocalDate today = now.today();
      Arguments arguments =
          new RequestCheck(operation, (schema, value) -> meanings.refusal(schema, value, today))
              .arguments(pathValues, query);
      return answer(operation, arguments, now);
    } catch (RefusedRequestException e) {
      return Answer.of(Problems.of(e));
    } catch (UnknownIdException e) {
      return Answer.of(Problems.of(e));
    }
  }

  private Answer answer(Operation operation, Arguments arguments, Now now) {
    Optional<LocalDate> named =
        arguments.has(AS_OF) ? arguments.optional(AS_OF, LocalDate::parse) : Optional.empty();
    Catalog catalog = days.asOf(named.orElseGet(now::today), now);
    Operations.Answering answering =
        Optional.ofNullable(operations.byId().get(operation.id())).orElseThrow();
    Object value = answering.answer(catalog, arguments);
    Freshness freshness = named.isPresent() ? Freshness.AN_HOUR : Freshness.UNTIL_MIDNIGHT;
    if (value instanceof ServedFile file) {
      return Answer.document(file.mediaType(), file.text(), freshness)
          .with("Content-Disposition", file.disposition());
    }
    return value instanceof Dataset whole ? Answer.of(whole) : Answer.of(value, freshness);
  }
}
