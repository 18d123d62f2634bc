package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.internal.Text;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.time.PartialDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A contact for a group of missions (the Guide, "Contacts for Missions"). */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableContact.class)
@JsonDeserialize(builder = Contact.Builder.class)
public sealed interface Contact extends Cited permits ImmutableContact {
  /** The office held, as printed. */
  String role();

  /** The agency. */
  OrganizationId organization();

  /** The person, as printed; empty in the view without personal data. */
  Optional<String> name();

  /** The e-mail address; empty in the view without personal data. */
  Optional<String> email();

  /** The phone number, as printed; empty in the view without personal data. */
  Optional<String> phone();

  /** The missions it is responsible for. */
  List<MissionId> missions();

  /** The day the contact was published. */
  PartialDate publishedOn();

  @Override
  List<Citation> citations();

  /** Returns this contact without personal data: the office and the agency remain. */
  default Contact withoutPersonal() {
    return builder()
        .from(this)
        .name(Optional.empty())
        .email(Optional.empty())
        .phone(Optional.empty())
        .build();
  }

  private static void requireEmail(String email) {
    int at = email.indexOf('@');
    boolean valid = at > 0 && at < email.length() - 1 && at == email.lastIndexOf('@');
    for (int i = 0; i < email.length(); i++) {
      char c = email.charAt(i);
      valid = valid && !Character.isWhitespace(c) && !Character.isISOControl(c);
    }
    if (!valid) {
      throw InvalidValueException.of("email", email, "an address such as name@example.org");
    }
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static Contact read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a contact. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableContact.Builder {
    Builder() {}

    @Override
    public Contact build() {
      Contact contact = super.build();
      Text.nonBlank("role", contact.role());
      Text.nonBlank("name", contact.name());
      if (contact.email().isPresent()) {
        requireEmail(contact.email().get());
      }
      Text.nonBlank("phone", contact.phone());
      return contact;
    }
  }
}
