package io.github.ilrs.server.request;

import io.github.ilrs.model.answer.ProblemCode;
import io.github.ilrs.model.answer.ProblemViolation;
import java.util.List;

/**
 * A request that names something that is not there or breaks the contract. It names every fault.
 */
public final class RefusedRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final transient List<ProblemViolation> violations;

  /** A request with these faults. */
  public RefusedRequestException(ProblemCode code, List<ProblemViolation> violations) {
    // A refusal is an ordinary answer: nobody reads its stack trace, which is dear to take.
    super(sentence(violations), null, false, false);
    this.code = code;
    this.violations = List.copyOf(violations);
  }

  /** The first fault in words, and how many more there are. */
  private static String sentence(List<ProblemViolation> violations) {
    ProblemViolation first = violations.get(0);
    int more = violations.size() - 1;
    return first.field()
        + first.value().map(value -> " '" + value + "' ").orElse(" ")
        + first.message()
        + (more == 0 ? "" : "; and " + more + " more");
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /** Not found if an id in the path is not there, else an invalid parameter. */
  public ProblemCode code() {
    return code;
  }

  /** Every fault of the request, with its place. */
  public List<ProblemViolation> violations() {
    return violations == null ? List.of() : violations;
  }
}
