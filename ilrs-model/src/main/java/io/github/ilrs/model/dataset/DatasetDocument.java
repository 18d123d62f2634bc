package io.github.ilrs.model.dataset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Publisher;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.SubjectKind;
import io.github.ilrs.model.internal.ValueStyle;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.programme.GuideItem;
import io.github.ilrs.model.programme.Milestone;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.PhasePlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** All recorded facts of a dataset. It contains no derived values; catalogs contain those. */
@ValueStyle
@Value.Immutable
@JsonSerialize(as = ImmutableDatasetDocument.class)
@JsonDeserialize(builder = DatasetDocument.Builder.class)
public sealed interface DatasetDocument permits ImmutableDatasetDocument {
  /** The first day that a catalog can be derived for: the release of the Guide for Partnership. */
  LocalDate FIRST_DAY = LocalDate.of(2021, 6, 16);

  /** The version of the rules that are needed to derive catalogs from these facts. */
  int rulesVersion();

  /** The day up to which the facts were gathered. */
  @JsonFormat(shape = JsonFormat.Shape.STRING)
  LocalDate dataDate();

  /**
   * The licence of the data as an SPDX identifier, such as {@code Apache-2.0}; empty if unknown.
   */
  Optional<String> licence();

  /** The programme itself. */
  ProgrammeRecord programme();

  /** The publishers of the sources, each with its grade. */
  List<Publisher> publishers();

  /** The sources of all facts. */
  List<Source> sources();

  /** The agencies and the bodies they formed. */
  List<Organization> organizations();

  /** The milestones on the way to the Guide, oldest first. */
  List<Milestone> milestones();

  /** The scientific objectives. */
  List<GuideItem> objectives();

  /** The facilities. */
  List<GuideItem> facilities();

  /** The cooperation domains. */
  List<GuideItem> cooperationDomains();

  /** The phases in order. */
  List<PhasePlan> phases();

  /** The missions, in the order of the tables of opportunities. */
  List<MissionRecord> missions();

  /** The categories, A to E. */
  List<CategoryDefinition> categories();

  /** The cells of the tables of opportunities. */
  List<Cell> cells();

  /** The contacts. */
  List<Contact> contacts();

  /** The participants, members and candidates. */
  List<ParticipantRecord> participants();

  /** The calls for partners, oldest first. */
  List<Call> calls();

  /** The payloads of partners. */
  List<PayloadRecord> payloads();

  /** The sites named for the station. */
  List<SiteRecord> sites();

  /** The discrepancies between sources. */
  List<Discrepancy> discrepancies();

  /** The published ids that are no longer used. */
  List<Withdrawal> withdrawals();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  private static DatasetDocument read(Builder builder) {
    return builder.build();
  }

  /** Returns a new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** A builder of a dataset document. Only optional and collection fields may be left unset. */
  final class Builder extends ImmutableDatasetDocument.Builder {
    private final Additions additions = new Additions();

    Builder() {}

    /**
     * Adds statements to the history of a subject, which is the programme, or a stage, a mission, a
     * participant, a payload or a site of the document. They are put in the order of their
     * effective dates.
     *
     * @param kind the kind of the subject
     * @param id its id, such as {@code CE-8}
     */
    public Builder addStatements(SubjectKind kind, String id, List<Statement> statements) {
      additions.add(kind, id, statements);
      return this;
    }

    /**
     * Lists a mission in the roadmap.
     *
     * @param mission the mission
     * @param plan the phase it is planned for, such as {@code utilization}, or the stage if the
     *     phase has stages, such as {@code construction/2}
     */
    public Builder plan(MissionId mission, String plan) {
      additions.plan(mission, plan);
      return this;
    }

    /**
     * Builds the document.
     *
     * @throws UnknownIdException if there is no such subject, phase or stage
     * @throws IllegalStateException if a required field is not set
     */
    @Override
    public DatasetDocument build() {
      return additions.to(super.build());
    }
  }
}
