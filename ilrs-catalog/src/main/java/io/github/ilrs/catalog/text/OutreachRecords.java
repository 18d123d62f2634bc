package io.github.ilrs.catalog.text;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.ParticipantRecord;
import io.github.ilrs.model.dataset.PayloadRecord;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.SubjectKind;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.MassLimit;
import io.github.ilrs.model.partnership.ParticipantKind;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.time.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads participants, calls for partners, payloads and sites. */
final class OutreachRecords {
  private static final Pattern MASS_LIMIT = Pattern.compile("(.+): ([0-9]{1,6}) kg");

  private final DatasetDocument.Builder document;
  private final HistoryTable history;

  OutreachRecords(DatasetDocument.Builder document, HistoryTable history) {
    this.document = document;
    this.history = history;
  }

  void register(Map<String, Consumer<Fields>> kinds) {
    kinds.put("participant", this::participant);
    kinds.put("call", this::call);
    kinds.put("payload", this::payload);
    kinds.put("statements", this::statements);
  }

  private void participant(Fields fields) {
    ParticipantRecord.Builder participant = ParticipantRecord.builder();
    fields.id(Function.identity(), participant::id);
    fields.one("name", Function.identity(), participant::name);
    fields.one("kind", Term.parser(ParticipantKind.class), participant::kind);
    fields.optional("form", Function.identity(), participant::form);
    fields.optional("signatory", Function.identity(), participant::signatory);
    fields.history(history, participant::addStatements);
    fields.build(participant::build, document::addParticipants);
  }

  private void call(Fields fields) {
    Call.Builder call = Call.builder();
    List<MissionId> mission = new ArrayList<>();
    List<Category> categories = new ArrayList<>();
    fields.id(Function.identity(), call::id);
    fields.one("mission", MissionId::parse, mission::add);
    fields.many("level", Function.identity(), call::addLevels);
    fields.list("cells", Term.parser(Category.class), categories::add);
    fields.one("coverage-reason", Function.identity(), call::coverageReason);
    fields.one("opened", PartialDate::parse, call::opened);
    fields.optional("letters-due", PartialDate::parse, call::lettersDue);
    fields.many("mass-limit", OutreachRecords::massLimit, call::addMassLimits);
    fields.many("selection", OutreachRecords::selection, call::addSelections);
    fields.cites(call::addCitations);
    fields.build(
        () ->
            call.mission(mission.get(0))
                .addAllCells(categories.stream().map(c -> new CellId(mission.get(0), c)).toList())
                .build(),
        document::addCalls);
  }

  /** The head names the kind and the id of a subject: {@code statements mission CE-8}. */
  private void statements(Fields fields) {
    String[] head = fields.id().split(" ", 2);
    List<SubjectKind> kind = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    fields.id(id -> Term.parse(SubjectKind.class, head[0]), kind::add);
    fields.history(history, statements::add);
    fields.build(
        () -> statements, read -> document.addStatements(kind.get(0), head[head.length - 1], read));
  }

  private static MassLimit massLimit(String text) {
    Matcher matcher = MASS_LIMIT.matcher(text);
    if (!matcher.matches()) {
      throw InvalidValueException.of("mass limit", text, "a carrier, a colon and a mass in kg");
    }
    return new MassLimit(String.valueOf(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  private static Selection selection(String text) {
    return Fields.said(
        text,
        (said, citation) -> {
          int colon = said.indexOf(": ");
          if (colon < 0) {
            throw InvalidValueException.of("selection", said, "a date, a colon and a summary");
          }
          return Selection.builder()
              .date(PartialDate.parse(said.substring(0, colon)))
              .summary(said.substring(colon + 2).strip())
              .citation(citation)
              .build();
        });
  }

  private void payload(Fields fields) {
    PayloadRecord.Builder payload = PayloadRecord.builder();
    fields.id(Function.identity(), payload::id);
    fields.one("mission", MissionId::parse, payload::mission);
    fields.one("name", Function.identity(), payload::name);
    fields.many("country", Function.identity(), payload::addCountries);
    fields.many("organization", Function.identity(), payload::addOrganizations);
    fields.optional("carrier", Function.identity(), payload::carrier);
    fields.optional("category", Term.parser(Category.class), payload::category);
    fields.cites(payload::addCitations);
    fields.history(history, payload::addStatements);
    fields.build(payload::build, document::addPayloads);
  }
}
