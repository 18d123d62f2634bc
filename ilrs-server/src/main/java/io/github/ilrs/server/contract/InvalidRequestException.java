package io.github.ilrs.server.contract;

import io.github.ilrs.model.response.ProblemCode;
import io.github.ilrs.model.response.ProblemViolation;
import java.util.List;

/** Thrown when a request names an unknown id or violates the contract, with every violation. */
public final class InvalidRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final transient List<ProblemViolation> violations;

  /** Creates an exception for a request with these violations. */
  public InvalidRequestException(ProblemCode code, List<ProblemViolation> violations) {
    // Without a stack trace: invalid requests are common and the trace is never read.
    super(message(violations), null, false, false);
    this.code = code;
    this.violations = List.copyOf(violations);
  }

  /** The first violation, and how many more there are. */
  private static String message(List<ProblemViolation> violations) {
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

  /** The code: not found if the path names an unknown id, otherwise invalid parameter. */
  public ProblemCode code() {
    return code;
  }

  /** Every violation. */
  public List<ProblemViolation> violations() {
    return violations;
  }
}
