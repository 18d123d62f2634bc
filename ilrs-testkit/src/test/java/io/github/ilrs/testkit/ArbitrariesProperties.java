package io.github.ilrs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.MissionQuery;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.model.Term;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.model.partnership.Cell;
import io.github.ilrs.model.partnership.CooperationForm;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.model.programme.Phase;
import io.github.ilrs.model.response.Listing;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.model.time.Precision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.providers.TypeUsage;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArbitrariesProperties {
  /** What is counted is drawn alike in every run, so that no run fails by chance. */
  private static final String SEED = "20210616";

  private static final Catalog TODAY = Dataset.canonical().asOf(LocalDate.of(2026, 11, 20));

  /** A value as jqwik draws it for a parameter of this type. */
  record Drawn(TypeUsage type, Object value) {
    JavaType javaType() {
      return type.isOfType(Listing.class)
          ? TypeFactory.defaultInstance().constructParametricType(Listing.class, Mission.class)
          : IlrsJson.mapper().constructType(type.getRawType());
    }
  }

  @Provide
  Arbitrary<Drawn> values() {
    return Arbitraries.of(ModelTypes.values())
        .map(
            type ->
                type == Listing.class
                    ? TypeUsage.of(type, TypeUsage.of(Mission.class))
                    : TypeUsage.of(type))
        .flatMap(type -> Arbitraries.defaultFor(type).map(value -> new Drawn(type, value)));
  }

  @Property(tries = 1000)
  void everyValueOfEveryTypeSurvivesJsonAndNoWordIsUnrecognized(@ForAll("values") Drawn drawn) {
    assertFalse(drawn.value() instanceof Term word && word.unrecognized());
    JsonForm.assertSurvives(drawn.value(), drawn.javaType());
  }

  @ParameterizedTest
  @MethodSource("openVocabularies")
  void anUnknownTermOfAnOpenVocabularyIsReadAsUnrecognized(Class<?> vocabulary) {
    JsonForm.assertUnknownTermsAreRead(vocabulary);
  }

  static List<Class<?>> openVocabularies() {
    return ModelTypes.values().stream()
        .filter(type -> type.isEnum() && Term.class.isAssignableFrom(type))
        .filter(type -> Stream.of(type.getEnumConstants()).anyMatch(t -> ((Term) t).unrecognized()))
        .toList();
  }

  @Property
  void aParameterOfAnyTypeNeedsNoProvider(
      @ForAll Opportunity opportunity,
      @ForAll Listing<Mission> missions,
      @ForAll Set<CooperationForm> forms,
      @ForAll OpportunityQuery opportunities,
      @ForAll MissionQuery query) {
    assertEquals(opportunity.forms().isEmpty(), !opportunity.printedOpen());
    assertEquals(missions.total(), missions.items().size());
    assertFalse(forms.contains(CooperationForm.UNRECOGNIZED));
    assertEquals(opportunities.joinable(), opportunities.joinable().joinable());
    assertEquals(query.phase(Phase.CONSTRUCTION), query.phase(List.of(Phase.CONSTRUCTION)));
  }

  @Property
  void aCellPrintsTheFormsThatItOffers(@ForAll Cell cell) {
    assertEquals(Optional.of(cell.forms()), CooperationForm.printedIn(cell.printed()));
  }

  @Property(tries = 1000, seed = SEED)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void datesOfEveryKindAreDrawn(@ForAll PartialDate date) {
    boolean leapDay = date.earliest().getMonthValue() == 2 && date.earliest().getDayOfMonth() == 29;
    Statistics.label("precision")
        .collect(date.precision())
        .coverage(
            drawn -> {
              for (Precision precision : Precision.values()) {
                drawn.check(precision).count(count -> count > 20);
              }
            });
    collectBoth("about", date.approximate());
    collectBoth("leap day", leapDay);
  }

  @Property(tries = 100, seed = SEED)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void datasetsOfEveryKindAreDrawn(@ForAll Catalog catalog) {
    DatasetDocument document = catalog.document();
    collectBoth("many missions", document.missions().size() > 6);
    collectBoth("one mission", document.missions().size() == 1);
    collectBoth(
        "missions that the Guide does not name",
        document.missions().stream().anyMatch(m -> !(m.id() instanceof NamedMission)));
    collectBoth("stages", document.phases().stream().anyMatch(p -> !p.stages().isEmpty()));
    collectBoth(
        "a last phase without end",
        document.phases().stream().anyMatch(p -> p.period().lastYear().isEmpty()));
    collectBoth(
        "footnotes", document.cells().stream().anyMatch(c -> !c.linkedMissions().isEmpty()));
    collectBoth(
        "routes", catalog.opportunities().stream().anyMatch(o -> !o.subCategories().isEmpty()));
    collectBoth(
        "nobody to write to",
        catalog.opportunities().stream().anyMatch(o -> o.contacts().isEmpty()));
    collectBoth("disagreement", !document.discrepancies().isEmpty());
  }

  @Property(tries = 100, seed = SEED)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void queriesFindSomethingAndNothing(@ForAll("queries") OpportunityQuery query) {
    collectBoth("found", TODAY.count(query) > 0);
    collectBoth("everything", TODAY.count(query) == TODAY.opportunities().size());
  }

  @Provide
  Arbitrary<OpportunityQuery> queries() {
    return QueryArbitraries.opportunityQueries(TODAY);
  }

  private static void collectBoth(String label, boolean holds) {
    Statistics.label(label)
        .collect(holds)
        .coverage(
            drawn -> {
              drawn.check(true).count(count -> count > 1);
              drawn.check(false).count(count -> count > 1);
            });
  }
}
