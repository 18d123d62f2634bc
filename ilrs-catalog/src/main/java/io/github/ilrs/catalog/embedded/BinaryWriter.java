package io.github.ilrs.catalog.embedded;

import io.github.ilrs.catalog.resolve.MissionFacts;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.MissionRecord;
import io.github.ilrs.model.dataset.ParticipantRecord;
import io.github.ilrs.model.dataset.PayloadRecord;
import io.github.ilrs.model.dataset.ProgrammeRecord;
import io.github.ilrs.model.dataset.SiteRecord;
import io.github.ilrs.model.dataset.Withdrawal;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Event;
import io.github.ilrs.model.evidence.LandingSite;
import io.github.ilrs.model.evidence.Publisher;
import io.github.ilrs.model.evidence.Reading;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.MassLimit;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.partnership.SubCategoryDefinition;
import io.github.ilrs.model.programme.GuideItem;
import io.github.ilrs.model.programme.Milestone;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Writes a dataset in its binary form, which {@link BinaryReader} reads; the two mirror each other
 * method by method.
 *
 * <p>The form is: the digest of the canonical JSON document; the table of texts, each once; the
 * table of citations; the facts about missions; the rest. Numbers are of variable length, terms are
 * ordinals, and everything that has a text form is the number of its text. There is no version:
 * writer and reader are always of one build.
 */
final class BinaryWriter {
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final Map<Citation, Integer> citations = new LinkedHashMap<>();
  private ByteArrayOutputStream out = new ByteArrayOutputStream();

  private BinaryWriter() {
    texts.put("", 0);
  }

  /** Returns the binary form of a document, whose canonical JSON form has this digest. */
  static byte[] write(DatasetDocument document, String sha256) {
    BinaryWriter writer = new BinaryWriter();
    writer.missionFacts(MissionFacts.of(document));
    writer.rest(document);
    byte[] facts = writer.out.toByteArray();
    writer.out = new ByteArrayOutputStream();
    writer.citations.forEach(
        (citation, number) -> {
          writer.text(citation.source());
          writer.text(citation.locator());
        });
    byte[] cited = writer.out.toByteArray();
    writer.out = new ByteArrayOutputStream();
    writer.rawText(sha256);
    writer.number(writer.texts.size());
    writer.texts.keySet().forEach(writer::rawText);
    writer.number(writer.citations.size());
    writer.out.writeBytes(cited);
    writer.out.writeBytes(facts);
    return writer.out.toByteArray();
  }

  private void missionFacts(MissionFacts facts) {
    text(facts.dataDate());
    list(facts.phases(), this::phase);
    list(facts.missions(), this::mission);
    list(facts.categories(), this::category);
    list(facts.cells(), this::cell);
    list(facts.contacts(), this::contact);
    list(facts.calls(), this::call);
    list(facts.sources(), this::source);
  }

  private void rest(DatasetDocument document) {
    number(document.rulesVersion());
    optional(document.licence());
    programme(document.programme());
    list(document.publishers(), this::publisher);
    list(document.sources(), this::source);
    list(document.organizations(), this::organization);
    list(document.milestones(), this::milestone);
    list(document.objectives(), this::guideItem);
    list(document.facilities(), this::guideItem);
    list(document.cooperationDomains(), this::guideItem);
    list(document.participants(), this::participant);
    list(document.payloads(), this::payload);
    list(document.sites(), this::site);
    list(document.discrepancies(), this::discrepancy);
    list(document.withdrawals(), this::withdrawal);
  }

  private void phase(PhasePlan phase) {
    term(phase.id());
    text(phase.printedPeriod());
    text(phase.period());
    list(phase.objectives(), this::text);
    list(phase.missions(), this::text);
    list(phase.stages(), this::stage);
    citations(phase.citations());
  }

  private void stage(StagePlan stage) {
    number(stage.number());
    text(stage.printedPeriod());
    text(stage.period());
    list(stage.objectives(), this::text);
    list(stage.missions(), this::text);
    list(stage.statements(), this::statement);
    citations(stage.citations());
  }

  private void mission(MissionRecord mission) {
    text(mission.id());
    text(mission.name());
    entries(mission.names());
    entries(mission.identifiers());
    term(mission.series());
    list(mission.leads(), this::text);
    optional(mission.purpose());
    list(mission.statements(), this::statement);
    citations(mission.citations());
  }

  private void category(CategoryDefinition category) {
    term(category.code());
    text(category.title());
    text(category.summary());
    list(category.examples(), this::text);
    optionalTerm(category.negotiateWith());
    list(category.subCategories(), this::subCategory);
    citations(category.citations());
  }

  private void subCategory(SubCategoryDefinition route) {
    term(route.code());
    text(route.title());
    text(route.summary());
    list(route.examples(), this::text);
    optional(route.lead());
    optionalTerm(route.negotiateWith());
    citations(route.citations());
  }

  private void cell(Cell cell) {
    text(cell.mission());
    term(cell.category());
    text(cell.printed());
    list(cell.forms(), this::term);
    list(cell.linkedMissions(), this::text);
    citations(cell.citations());
  }

  private void contact(Contact contact) {
    text(contact.role());
    text(contact.organization());
    optional(contact.name());
    optional(contact.email());
    optional(contact.phone());
    list(contact.missions(), this::text);
    text(contact.publishedOn());
    citations(contact.citations());
  }

  private void call(Call call) {
    text(call.id());
    text(call.mission());
    list(call.levels(), this::text);
    list(call.cells(), this::cellId);
    text(call.coverageReason());
    text(call.opened());
    optional(call.lettersDue());
    list(call.selections(), this::selection);
    list(call.massLimits(), this::massLimit);
    citations(call.citations());
  }

  private void cellId(CellId cell) {
    text(cell.mission());
    term(cell.category());
  }

  private void selection(Selection selection) {
    text(selection.date());
    text(selection.summary());
    list(selection.openCategories(), this::term);
    citation(selection.citation());
  }

  private void massLimit(MassLimit limit) {
    text(limit.carrier());
    number(limit.kg());
  }

  private void source(Source source) {
    text(source.id());
    text(source.title());
    text(source.publisher());
    optional(source.provenance());
    optional(source.published());
    optional(source.url());
    term(source.reliability());
    optional(source.origin());
  }

  private void programme(ProgrammeRecord programme) {
    text(programme.name());
    entries(programme.names());
    text(programme.definition());
    list(programme.principles(), this::text);
    list(programme.statements(), this::statement);
    citations(programme.citations());
  }

  private void publisher(Publisher publisher) {
    text(publisher.name());
    term(publisher.reliability());
    text(publisher.reason());
  }

  private void organization(Organization organization) {
    text(organization.id());
    text(organization.name());
    term(organization.kind());
    optional(organization.country());
    optional(organization.parent());
    citations(organization.citations());
  }

  private void milestone(Milestone milestone) {
    text(milestone.date());
    text(milestone.title());
    citations(milestone.citations());
  }

  private void guideItem(GuideItem item) {
    text(item.id());
    text(item.title());
    text(item.summary());
    citations(item.citations());
  }

  private void participant(ParticipantRecord participant) {
    text(participant.id());
    text(participant.name());
    term(participant.kind());
    optional(participant.form());
    optional(participant.signatory());
    list(participant.statements(), this::statement);
  }

  private void payload(PayloadRecord payload) {
    text(payload.id());
    text(payload.mission());
    text(payload.name());
    list(payload.countries(), this::text);
    list(payload.organizations(), this::text);
    optional(payload.carrier());
    optionalTerm(payload.category());
    list(payload.statements(), this::statement);
    citations(payload.citations());
  }

  private void site(SiteRecord site) {
    text(site.id());
    text(site.name());
    optional(site.region());
    list(site.statements(), this::statement);
    citations(site.citations());
  }

  private void discrepancy(Discrepancy discrepancy) {
    text(discrepancy.id());
    text(discrepancy.subject());
    text(discrepancy.property());
    list(discrepancy.readings(), this::reading);
    text(discrepancy.reason());
  }

  private void reading(Reading reading) {
    text(reading.value());
    optional(reading.lang());
    optional(reading.gloss());
    citation(reading.citation());
    number(reading.adopted() ? 1 : 0);
  }

  private void withdrawal(Withdrawal withdrawal) {
    text(withdrawal.entity());
    text(withdrawal.reason());
    optional(withdrawal.successor());
  }

  /** A typed value stands in place of the text of the value. */
  private void statement(Statement statement) {
    term(statement.property());
    if (statement.event().isPresent()) {
      event(statement.event().get());
    } else if (statement.landingSite().isPresent()) {
      landingSite(statement.landingSite().get());
    } else {
      text(statement.value());
    }
    optional(statement.publishedOn());
    term(statement.reliability());
    term(statement.standing());
    optional(statement.reason());
    citation(statement.citation());
  }

  private void event(Event event) {
    term(event.kind());
    text(event.date());
    optional(event.summary());
  }

  private void landingSite(LandingSite site) {
    text(site.name());
    degrees(site.latitude());
    degrees(site.longitude());
  }

  private void degrees(OptionalDouble degrees) {
    optional(degrees.isPresent() ? Optional.of(degrees.getAsDouble()) : Optional.empty());
  }

  private void citations(List<Citation> cited) {
    list(cited, this::citation);
  }

  private void citation(Citation citation) {
    number(numberOf(citation, citations));
  }

  private void entries(Map<String, String> map) {
    number(map.size());
    map.forEach(
        (key, value) -> {
          text(key);
          text(value);
        });
  }

  private <T> void list(Collection<T> items, Consumer<? super T> each) {
    number(items.size());
    items.forEach(each);
  }

  @SuppressWarnings("EnumOrdinal") // writer and reader are of one build
  private void term(Enum<?> term) {
    number(term.ordinal());
  }

  private void optionalTerm(Optional<? extends Enum<?>> term) {
    number(term.isPresent() ? 1 : 0);
    term.ifPresent(this::term);
  }

  private void optional(Optional<?> value) {
    text(value.isPresent() ? value.get() : "");
  }

  /** Writes anything that its text form says all about. */
  private void text(Object value) {
    number(numberOf(value.toString(), texts));
  }

  private static <T> int numberOf(T value, Map<T, Integer> numbers) {
    Integer next = numbers.size();
    Integer known = numbers.putIfAbsent(value, next);
    return known == null ? next : known;
  }

  /** Latin-1 needs no decoding; the others are in UTF-16. */
  private void rawText(String text) {
    boolean latin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
    byte[] bytes = text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
    number(bytes.length * 2 + (latin ? 0 : 1));
    out.writeBytes(bytes);
  }

  private void number(int number) {
    int rest = number;
    while (rest > 0x7f) {
      out.write(rest | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
