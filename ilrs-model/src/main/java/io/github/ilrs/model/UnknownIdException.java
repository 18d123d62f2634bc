package io.github.ilrs.model;

import java.util.List;

/** Thrown when an id in a look-up or a query is not in the dataset. */
public final class UnknownIdException extends IlrsException {
  private static final long serialVersionUID = 1L;

  private final String kind;
  private final String id;
  private final transient List<String> nearest;

  /**
   * Creates an exception for an id that is not in the dataset.
   *
   * @param kind the kind of id, such as {@code mission}
   * @param id the unknown id
   * @param nearest the most similar known ids, most similar first
   */
  public UnknownIdException(String kind, String id, List<String> nearest) {
    super(
        "There is no "
            + kind
            + " '"
            + id
            + (nearest.isEmpty() ? "'" : "'; nearest: " + String.join(", ", nearest)));
    this.kind = kind;
    this.id = id;
    this.nearest = List.copyOf(nearest);
  }

  /** Returns the kind of id, such as {@code mission}. */
  public String kind() {
    return kind;
  }

  /** Returns the unknown id. */
  public String id() {
    return id;
  }

  /** Returns the most similar known ids, most similar first. */
  public List<String> nearest() {
    return nearest == null ? List.of() : nearest;
  }
}
