package io.github.ilrs.catalog;

import java.util.List;
import java.util.NoSuchElementException;

/** A look-up by an id that the dataset does not hold. It names the id and the nearest it does. */
public final class UnknownIdException extends NoSuchElementException {
  private static final long serialVersionUID = 1L;

  private final String kind;
  private final String id;
  private final transient List<String> nearest;

  UnknownIdException(String kind, String id, List<String> nearest) {
    super("There is no " + kind + " '" + id + "'; nearest: " + String.join(", ", nearest));
    this.kind = kind;
    this.id = id;
    this.nearest = List.copyOf(nearest);
  }

  /** What was looked for, such as {@code mission}. */
  public String kind() {
    return kind;
  }

  /** The id that is not there. */
  public String id() {
    return id;
  }

  /** The ids that are there and differ least from it, nearest first. */
  public List<String> nearest() {
    return nearest == null ? List.of() : nearest;
  }
}
