package io.github.ilrs.model.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.ilrs.model.internal.IdForm;
import io.github.ilrs.model.internal.Text;

/** The id of an organization, as it is printed: {@code CNSA}, {@code ROSCOSMOS}. */
public record OrganizationId(@JsonValue String id) {
  /** The China National Space Administration. */
  public static final OrganizationId CNSA = new OrganizationId("CNSA");

  /** The Russian state space corporation. */
  public static final OrganizationId ROSCOSMOS = new OrganizationId("ROSCOSMOS");

  /**
   * Creates an id.
   *
   * @throws io.github.ilrs.model.InvalidValueException if it is not well formed
   */
  @JsonCreator
  public OrganizationId {
    Text.id("organization id", IdForm.PRINTED, id);
  }

  /** Parses an id, as {@link #toString()} writes it. */
  public static OrganizationId parse(CharSequence text) {
    return new OrganizationId(text.toString());
  }

  // As in Citation: the generated methods would cost a new JVM 20 ms.

  @Override
  public boolean equals(Object other) {
    return other instanceof OrganizationId organization && id.equals(organization.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
