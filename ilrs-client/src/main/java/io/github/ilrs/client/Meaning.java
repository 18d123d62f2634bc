package io.github.ilrs.client;

import java.util.Arrays;

/**
 * What it means that there is no usable answer: the one table of which status gives which
 * exception, and whether the question is put again. The first row that fits a status holds.
 */
enum Meaning {
  /** Nothing is there. */
  NOT_FOUND(404, 404, false),
  /** Asked too often. */
  ASKED_TOO_OFTEN(429, 429, true),
  /** The question is wrong. */
  WRONG_QUESTION(400, 499, false),
  /** It may be over in a moment. */
  DOWN_FOR_NOW(502, 504, true),
  /** The server failed. */
  FAILED(500, 599, false),
  /** A redirect, or a success that the contract does not have. */
  OUTSIDE_THE_CONTRACT(100, 999, false),
  /** No connection, or lost before an answer began. */
  NO_ANSWER(0, 0, true),
  /** No connection, for a reason that stays, such as a certificate. */
  NO_TRUST(0, 0, false),
  /** No time left. */
  TOO_LATE(0, 0, false),
  /** An answer with status 200 that cannot be used, or none that is HTTP. */
  UNUSABLE(0, 0, false);

  private final int first;
  private final int last;
  private final boolean putAgain;

  Meaning(int first, int last, boolean putAgain) {
    this.first = first;
    this.last = last;
    this.putAgain = putAgain;
  }

  /** What a status means that is not the answer. */
  static Meaning of(int status) {
    return Arrays.stream(values())
        .filter(meaning -> meaning.first <= status && status <= meaning.last)
        .findFirst()
        .orElse(UNUSABLE);
  }

  /** True if the question is put again. */
  boolean putAgain() {
    return putAgain;
  }

  /** The exception that says so. */
  ServiceException exception(Failure failure) {
    return switch (this) {
      case NOT_FOUND -> new NotFoundException(failure);
      case ASKED_TOO_OFTEN -> new RateLimitedException(failure);
      case WRONG_QUESTION -> new BadRequestException(failure);
      case DOWN_FOR_NOW, FAILED, NO_ANSWER, NO_TRUST -> new UnavailableException(failure);
      case TOO_LATE -> new TimedOutException(failure);
      case OUTSIDE_THE_CONTRACT, UNUSABLE -> new MalformedResponseException(failure);
    };
  }
}
