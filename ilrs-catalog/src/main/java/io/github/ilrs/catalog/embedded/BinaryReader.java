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
import io.github.ilrs.model.evidence.EventKind;
import io.github.ilrs.model.evidence.LandingSite;
import io.github.ilrs.model.evidence.Publisher;
import io.github.ilrs.model.evidence.Reading;
import io.github.ilrs.model.evidence.Reliability;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.StatementProperty;
import io.github.ilrs.model.evidence.StatementStanding;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Category;
import io.github.ilrs.model.partnership.CategoryDefinition;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Contact;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.partnership.MassLimit;
import io.github.ilrs.model.partnership.Negotiator;
import io.github.ilrs.model.partnership.ParticipantKind;
import io.github.ilrs.model.partnership.Selection;
import io.github.ilrs.model.partnership.SubCategory;
import io.github.ilrs.model.partnership.SubCategoryDefinition;
import io.github.ilrs.model.programme.GuideItem;
import io.github.ilrs.model.programme.Milestone;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.MissionSeries;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.programme.OrganizationKind;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.model.time.YearRange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Reads the binary form of a dataset, which {@link BinaryWriter} describes and writes. Texts, dates
 * and citations that occur often are created once.
 *
 * <p>It is used by every JVM that has just started, where each class and each lambda costs more
 * than the data: it has loops in place of lambdas and streams.
 */
final class BinaryReader {
  private static final StatementProperty[] PROPERTIES = StatementProperty.values();
  private static final EventKind[] EVENT_KINDS = EventKind.values();
  private static final Reliability[] RELIABILITIES = Reliability.values();
  private static final StatementStanding[] STANDINGS = StatementStanding.values();
  private static final Category[] CATEGORIES = Category.values();
  private static final CooperationForm[] FORMS = CooperationForm.values();

  private final byte[] bytes;
  private final String sha256;
  private final int[] starts;
  private final @Nullable String[] texts;
  private final @Nullable PartialDate[] dates;
  private final @Nullable MissionId[] missions;
  private final @Nullable SourceId[] sources;
  private final @Nullable Citation[] citations;
  private final int[] cited;
  private int at;

  BinaryReader(byte[] bytes) {
    this.bytes = bytes;
    this.sha256 = rawText();
    int count = number();
    starts = new int[count];
    texts = new String[count];
    dates = new PartialDate[count];
    missions = new MissionId[count];
    sources = new SourceId[count];
    for (int i = 0; i < count; i++) {
      starts[i] = at;
      int size = number();
      at += size >>> 1;
    }
    int citationCount = number();
    citations = new Citation[citationCount];
    cited = new int[2 * citationCount];
    for (int i = 0; i < cited.length; i++) {
      cited[i] = number();
    }
  }

  String sha256() {
    return sha256;
  }

  /** Reads the facts about missions, which come first. */
  MissionFacts missionFacts() {
    LocalDate dataDate = date().earliest();
    List<PhasePlan> phases = new ArrayList<>();
    for (int i = number(); i > 0; i--) {
      phases.add(phase());
    }
    List<MissionRecord> records = new ArrayList<>();
    for (int i = number(); i > 0; i--) {
      records.add(missionRecord());
    }
    List<CategoryDefinition> categories = new ArrayList<>();
    for (int i = number(); i > 0; i--) {
      categories.add(category());
    }
    List<Cell> cells = new ArrayList<>();
    for (int i = number(); i > 0; i--) {
      cells.add(cell());
    }
    List<Contact> contacts = new ArrayList<>();
    for (int i = number(); i > 0; i--) {
      contacts.add(contact());
    }
    List<Call> calls = new ArrayList<>();
    for (int i = number(); i > 0; i--) {
      calls.add(call());
    }
    List<Source> cited = new ArrayList<>();
    for (int i = number(); i > 0; i--) {
      cited.add(source());
    }
    return new MissionFacts(dataDate, phases, records, categories, cells, contacts, calls, cited);
  }

  /** Reads the rest and returns the whole document. */
  DatasetDocument document(MissionFacts facts) {
    DatasetDocument.Builder document = DatasetDocument.builder();
    document
        .addAllPhases(facts.phases())
        .addAllMissions(facts.missions())
        .addAllCategories(facts.categories())
        .addAllCells(facts.cells())
        .addAllContacts(facts.contacts())
        .addAllCalls(facts.calls());
    document.rulesVersion(number());
    document.dataDate(facts.dataDate());
    document.licence(optional());
    document.programme(programme());
    for (int i = number(); i > 0; i--) {
      document.addPublishers(new Publisher(text(), term(RELIABILITIES), text()));
    }
    for (int i = number(); i > 0; i--) {
      document.addSources(source());
    }
    for (int i = number(); i > 0; i--) {
      document.addOrganizations(organization());
    }
    for (int i = number(); i > 0; i--) {
      document.addMilestones(milestone());
    }
    for (int i = number(); i > 0; i--) {
      document.addObjectives(guideItem());
    }
    for (int i = number(); i > 0; i--) {
      document.addFacilities(guideItem());
    }
    for (int i = number(); i > 0; i--) {
      document.addCooperationDomains(guideItem());
    }
    for (int i = number(); i > 0; i--) {
      document.addParticipants(participant());
    }
    for (int i = number(); i > 0; i--) {
      document.addPayloads(payload());
    }
    for (int i = number(); i > 0; i--) {
      document.addSites(site());
    }
    for (int i = number(); i > 0; i--) {
      document.addDiscrepancies(discrepancy());
    }
    for (int i = number(); i > 0; i--) {
      document.addWithdrawals(new Withdrawal(text(), text(), optional()));
    }
    return document.build();
  }

  private PhasePlan phase() {
    return PhasePlan.builder()
        .id(term(Phase.values()))
        .printedPeriod(text())
        .period(YearRange.parse(text()))
        .addAllObjectives(textList())
        .addAllMissions(missionList())
        .addAllStages(stages())
        .addAllCitations(citationList())
        .build();
  }

  private List<StagePlan> stages() {
    List<StagePlan> stages = new ArrayList<>();
    for (int i = number(); i > 0; i--) {
      stages.add(
          StagePlan.builder()
              .number(number())
              .printedPeriod(text())
              .period(YearRange.parse(text()))
              .addAllObjectives(textList())
              .addAllMissions(missionList())
              .addAllStatements(statements())
              .addAllCitations(citationList())
              .build());
    }
    return stages;
  }

  private MissionRecord missionRecord() {
    MissionRecord.Builder record = MissionRecord.builder();
    record.id(mission()).name(text());
    for (int i = number(); i > 0; i--) {
      record.putName(text(), text());
    }
    for (int i = number(); i > 0; i--) {
      record.putIdentifier(text(), text());
    }
    record.series(term(MissionSeries.values()));
    for (int i = number(); i > 0; i--) {
      record.addLeads(OrganizationId.parse(text()));
    }
    return record
        .purpose(optional())
        .addAllStatements(statements())
        .addAllCitations(citationList())
        .build();
  }

  private CategoryDefinition category() {
    CategoryDefinition.Builder category =
        CategoryDefinition.builder()
            .code(term(CATEGORIES))
            .title(text())
            .summary(text())
            .addAllExamples(textList())
            .negotiateWith(optionalTerm(Negotiator.values()));
    for (int i = number(); i > 0; i--) {
      category.addSubCategories(subCategory());
    }
    return category.addAllCitations(citationList()).build();
  }

  private SubCategoryDefinition subCategory() {
    SubCategoryDefinition.Builder route =
        SubCategoryDefinition.builder()
            .code(term(SubCategory.values()))
            .title(text())
            .summary(text())
            .addAllExamples(textList());
    Optional<String> lead = optional();
    if (lead.isPresent()) {
      route.lead(OrganizationId.parse(lead.get()));
    }
    return route
        .negotiateWith(optionalTerm(Negotiator.values()))
        .addAllCitations(citationList())
        .build();
  }

  private Cell cell() {
    Cell.Builder cell = Cell.builder();
    cell.mission(mission()).category(term(CATEGORIES)).printed(text());
    for (int i = number(); i > 0; i--) {
      cell.addForms(term(FORMS));
    }
    return cell.addAllLinkedMissions(missionList()).addAllCitations(citationList()).build();
  }

  private Contact contact() {
    return Contact.builder()
        .role(text())
        .organization(OrganizationId.parse(text()))
        .name(optional())
        .email(optional())
        .phone(optional())
        .addAllMissions(missionList())
        .publishedOn(date())
        .addAllCitations(citationList())
        .build();
  }

  private Call call() {
    Call.Builder call = Call.builder();
    call.id(text()).mission(mission()).addAllLevels(textList());
    for (int i = number(); i > 0; i--) {
      call.addCells(new CellId(mission(), term(CATEGORIES)));
    }
    call.coverageReason(text()).opened(date()).lettersDue(optionalDate());
    for (int i = number(); i > 0; i--) {
      call.addSelections(selection());
    }
    for (int i = number(); i > 0; i--) {
      call.addMassLimits(new MassLimit(text(), number()));
    }
    return call.addAllCitations(citationList()).build();
  }

  private Selection selection() {
    Selection.Builder selection = Selection.builder();
    selection.date(date()).summary(text());
    for (int i = number(); i > 0; i--) {
      selection.addOpenCategories(term(CATEGORIES));
    }
    return selection.citation(citation()).build();
  }

  private Source source() {
    Source.Builder source = Source.builder();
    source.id(sourceId(number())).title(text()).publisher(text());
    source.provenance(optional()).published(optionalDate());
    Optional<String> url = optional();
    if (url.isPresent()) {
      source.url(URI.create(url.get()));
    }
    return source.reliability(term(RELIABILITIES)).origin(optional()).build();
  }

  private ProgrammeRecord programme() {
    ProgrammeRecord.Builder programme = ProgrammeRecord.builder();
    programme.name(text());
    for (int i = number(); i > 0; i--) {
      programme.putName(text(), text());
    }
    return programme
        .definition(text())
        .addAllPrinciples(textList())
        .addAllStatements(statements())
        .addAllCitations(citationList())
        .build();
  }

  private Organization organization() {
    Organization.Builder organization = Organization.builder();
    organization
        .id(OrganizationId.parse(text()))
        .name(text())
        .kind(term(OrganizationKind.values()))
        .country(optional());
    Optional<String> parent = optional();
    if (parent.isPresent()) {
      organization.parent(OrganizationId.parse(parent.get()));
    }
    return organization.addAllCitations(citationList()).build();
  }

  private Milestone milestone() {
    return Milestone.builder().date(date()).title(text()).addAllCitations(citationList()).build();
  }

  private GuideItem guideItem() {
    return GuideItem.builder()
        .id(text())
        .title(text())
        .summary(text())
        .addAllCitations(citationList())
        .build();
  }

  private ParticipantRecord participant() {
    return ParticipantRecord.builder()
        .id(text())
        .name(text())
        .kind(term(ParticipantKind.values()))
        .form(optional())
        .signatory(optional())
        .addAllStatements(statements())
        .build();
  }

  private PayloadRecord payload() {
    return PayloadRecord.builder()
        .id(text())
        .mission(mission())
        .name(text())
        .addAllCountries(textList())
        .addAllOrganizations(textList())
        .carrier(optional())
        .category(optionalTerm(CATEGORIES))
        .addAllStatements(statements())
        .addAllCitations(citationList())
        .build();
  }

  private SiteRecord site() {
    return SiteRecord.builder()
        .id(text())
        .name(text())
        .region(optional())
        .addAllStatements(statements())
        .addAllCitations(citationList())
        .build();
  }

  private Discrepancy discrepancy() {
    Discrepancy.Builder discrepancy = Discrepancy.builder();
    discrepancy.id(text()).subject(text()).property(text());
    for (int i = number(); i > 0; i--) {
      discrepancy.addReadings(
          Reading.builder()
              .value(text())
              .lang(optional())
              .gloss(optional())
              .citation(citation())
              .adopted(number() == 1)
              .build());
    }
    return discrepancy.reason(text()).build();
  }

  private List<Statement> statements() {
    int count = number();
    List<Statement> statements = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      statements.add(statement());
    }
    return statements;
  }

  private Statement statement() {
    StatementProperty property = term(PROPERTIES);
    Statement.Builder statement = Statement.builder();
    statement.property(property);
    if (property == StatementProperty.EVENT) {
      statement.event(new Event(term(EVENT_KINDS), date(), optional()));
    } else if (property == StatementProperty.LANDING_SITE) {
      statement.landingSite(new LandingSite(text(), degrees(), degrees()));
    } else {
      statement.value(text());
    }
    return statement
        .publishedOn(optionalDate())
        .reliability(term(RELIABILITIES))
        .standing(term(STANDINGS))
        .reason(optional())
        .citation(citation())
        .build();
  }

  private OptionalDouble degrees() {
    Optional<String> text = optional();
    return text.isPresent()
        ? OptionalDouble.of(Double.parseDouble(text.get()))
        : OptionalDouble.empty();
  }

  private List<String> textList() {
    int count = number();
    List<String> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      list.add(text());
    }
    return list;
  }

  private List<MissionId> missionList() {
    int count = number();
    List<MissionId> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      list.add(mission());
    }
    return list;
  }

  private List<Citation> citationList() {
    int count = number();
    List<Citation> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      list.add(citation());
    }
    return list;
  }

  private Citation citation() {
    int number = number();
    Citation citation = citations[number];
    if (citation == null) {
      citation = new Citation(sourceId(cited[2 * number]), text(cited[2 * number + 1]));
      citations[number] = citation;
    }
    return citation;
  }

  private SourceId sourceId(int number) {
    SourceId source = sources[number];
    if (source == null) {
      source = SourceId.parse(text(number));
      sources[number] = source;
    }
    return source;
  }

  private MissionId mission() {
    int number = number();
    MissionId mission = missions[number];
    if (mission == null) {
      mission = MissionId.parse(text(number));
      missions[number] = mission;
    }
    return mission;
  }

  private Optional<PartialDate> optionalDate() {
    int number = number();
    return number == 0 ? Optional.empty() : Optional.of(date(number));
  }

  private PartialDate date() {
    return date(number());
  }

  private PartialDate date(int number) {
    PartialDate date = dates[number];
    if (date == null) {
      date = PartialDate.parse(text(number));
      dates[number] = date;
    }
    return date;
  }

  private <E> E term(E[] terms) {
    return terms[number()];
  }

  private <E> Optional<E> optionalTerm(E[] terms) {
    return number() == 0 ? Optional.empty() : Optional.of(term(terms));
  }

  private Optional<String> optional() {
    int number = number();
    return number == 0 ? Optional.empty() : Optional.of(text(number));
  }

  private String text() {
    return text(number());
  }

  private String text(int number) {
    String text = texts[number];
    if (text == null) {
      int here = at;
      at = starts[number];
      text = rawText();
      at = here;
      texts[number] = text;
    }
    return text;
  }

  private String rawText() {
    int size = number();
    int start = at;
    at += size >>> 1;
    return new String(
        bytes,
        start,
        size >>> 1,
        (size & 1) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
  }

  private int number() {
    int number = 0;
    int shift = 0;
    int read;
    do {
      read = bytes[at++];
      number |= (read & 0x7f) << shift;
      shift += 7;
    } while (read < 0);
    return number;
  }
}
