package io.github.ilrs.model.partnership;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.shape.Text;
import io.github.ilrs.model.shape.ValueStyle;
import io.github.ilrs.model.time.PartialDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Somebody to write to about a group of missions (the Guide, "Contacts for Missions"). */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableContact.class)
@JsonDeserialize(builder = Contact.Builder.class)
public sealed interface Contact extends Cited permits ImmutableContact {
  /** The office held, as printed. */
  String role();

  /** The agency. */
  OrganizationId organization();

  /** The person, as printed; absent in the view without personal data. */
  Optional<String> name();

  /** The address to write to; absent in the view without personal data. */
  Optional<String> email();

  /** The number to call, as printed; absent in the view without personal data. */
  Optional<String> phone();

  /** The missions it answers for. */
  List<MissionId> missions();

  /** The day of the source: offices and people move. */
  PartialDate publishedOn();

  @Override
  List<Citation> citations();

  /** The same contact without the person and the numbers: the office and the agency remain. */
  default Contact withoutPersonal() {
    return builder()
        .from(this)
        .name(Optional.empty())
        .email(Optional.empty())
        .phone(Optional.empty())
        .build();
  }

  private Contact checked() {
    Text.said("role", role());
    name().ifPresent(name -> Text.said("name", name));
    email().ifPresent(email -> Text.said("email", email));
    phone().ifPresent(phone -> Text.said("phone", phone));
    return this;
  }

  /** A builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a contact; everything but optional and repeated fields must be set. */
  final class Builder extends ImmutableContact.Builder {
    Builder() {}

    @Override
    public Contact build() {
      return super.build().checked();
    }
  }
}
