package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.ilrs.model.Term;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A form of cooperation that the Guide's tables offer. An open vocabulary. */
public enum CooperationForm implements Term {
  /** Coordination of whole missions. */
  MISSION_COORDINATION("Mission coordination"),
  /** The partner contributes a space system. */
  SYSTEM_COOPERATION("System cooperation"),
  /** Joint development of the system by both parties. */
  JOINT_DEVELOPMENT("Joint development"),
  /** A probe of the partner flies on the mission. */
  PIGGYBACK_OF_PROBE_SYSTEM("Piggyback of probe system"),
  /** An instrument of the partner flies on the mission. */
  PIGGYBACK_OF_SCIENTIFIC_INSTRUMENT("Piggyback of scientific instrument"),
  /** Analysis and sharing of data on the ground. */
  DATA_ANALYSIS_AND_SHARING("Data analysis & sharing"),
  /** A term that this version does not know. */
  UNRECOGNIZED("");

  private final String printed;

  CooperationForm(String printed) {
    this.printed = printed;
  }

  /** Returns the text that the Guide's tables print for this form. */
  public String printed() {
    return printed;
  }

  /** Returns the texts that the Guide's tables print for all known forms. */
  public static List<String> printedTexts() {
    return Term.known(CooperationForm.class).stream().map(CooperationForm::printed).toList();
  }

  /**
   * Parses the forms of cooperation in a cell of the Guide's tables: none if it prints "Closed",
   * several if it prints "and/or". A footnote mark is ignored.
   *
   * @return empty if the cell prints anything that is not a form of the Guide
   */
  public static Optional<Set<CooperationForm>> printedIn(String cell) {
    String text = cell.endsWith("*") ? cell.substring(0, cell.length() - 1) : cell;
    Set<CooperationForm> forms = EnumSet.noneOf(CooperationForm.class);
    if (text.equals("Closed")) {
      return Optional.of(forms);
    }
    for (String words : text.split(" and/or ", -1)) {
      Optional<CooperationForm> form =
          Term.known(CooperationForm.class).stream()
              .filter(known -> known.printed.equalsIgnoreCase(words))
              .findFirst();
      if (form.isEmpty()) {
        return Optional.empty();
      }
      forms.add(form.get());
    }
    return Optional.of(forms);
  }

  @JsonCreator
  private static CooperationForm read(String id) {
    return Term.read(CooperationForm.class, id);
  }

  @Override
  public String toString() {
    return id();
  }
}
