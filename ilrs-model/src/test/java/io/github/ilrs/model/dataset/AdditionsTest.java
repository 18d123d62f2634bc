package io.github.ilrs.model.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ilrs.model.Samples;
import io.github.ilrs.model.UnknownIdException;
import io.github.ilrs.model.evidence.Statement;
import io.github.ilrs.model.evidence.SubjectKind;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.PhasePlan;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.time.PartialDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AdditionsTest {
  private static final DatasetDocument DOCUMENT = Samples.of(DatasetDocument.class);
  private static final PhasePlan PHASE = DOCUMENT.phases().get(0);
  private static final Statement UNDATED = Samples.statement("Says the Guide.");
  private static final MissionId ROVER = MissionId.parse("ROVER-1");

  private static Statement statement(String published) {
    return Statement.builder().from(UNDATED).publishedOn(PartialDate.parse(published)).build();
  }

  static Stream<Arguments> subjects() {
    return Stream.of(
        subject(SubjectKind.PROGRAMME, "ILRS", d -> d.programme().statements()),
        subject(
            SubjectKind.STAGE,
            PHASE.id() + "/1",
            d -> d.phases().get(0).stages().get(0).statements()),
        subject(SubjectKind.MISSION, "CE-7", d -> d.missions().get(0).statements()),
        subject(SubjectKind.PARTICIPANT, "en", d -> d.participants().get(0).statements()),
        subject(SubjectKind.PAYLOAD, "en", d -> d.payloads().get(0).statements()),
        subject(SubjectKind.SITE, "en", d -> d.sites().get(0).statements()));
  }

  private static Arguments subject(
      SubjectKind kind, String id, Function<DatasetDocument, List<Statement>> statements) {
    return Arguments.of(kind, id, statements);
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void statementsAreAddedInTheOrderOfTheirDates(
      SubjectKind kind, String id, Function<DatasetDocument, List<Statement>> statements) {
    Statement earlier = statement("2025");
    Statement later = statement("2026");

    DatasetDocument more =
        DatasetDocument.builder()
            .from(DOCUMENT)
            .addStatements(kind, id, List.of(later))
            .addStatements(kind, id, List.of(earlier))
            .build();

    assertEquals(List.of(UNDATED), statements.apply(DOCUMENT));
    assertEquals(List.of(UNDATED, earlier, later), statements.apply(more));
  }

  @Test
  void whatIsAddedToNothingIsRefusedWithTheNearest() {
    DatasetDocument.Builder statements =
        DatasetDocument.builder()
            .from(DOCUMENT)
            .addStatements(SubjectKind.MISSION, "CE-77", List.of(UNDATED));
    UnknownIdException refusal = assertThrows(UnknownIdException.class, statements::build);
    assertEquals("There is no mission 'CE-77'; nearest: CE-7", refusal.getMessage());

    DatasetDocument.Builder plan = DatasetDocument.builder().from(DOCUMENT).plan(ROVER, "phase-4");
    assertThrows(UnknownIdException.class, plan::build);
  }

  @Test
  void aMissionIsPlannedInAStageAndSoInItsPhase() {
    DatasetDocument more =
        DatasetDocument.builder().from(DOCUMENT).plan(ROVER, PHASE.id() + "/1").build();

    PhasePlan phase = more.phases().get(0);
    StagePlan stage = phase.stages().get(0);
    assertEquals(List.of(PHASE.stages().get(0).missions().get(0), ROVER), stage.missions());
    assertEquals(stage.missions(), phase.missions());
  }

  @Test
  void aMissionIsPlannedInAPhaseWithoutStages() {
    DatasetDocument before =
        DatasetDocument.builder()
            .from(DOCUMENT)
            .phases(List.of(PhasePlan.builder().from(PHASE).stages(List.of()).build()))
            .build();

    DatasetDocument more =
        DatasetDocument.builder().from(before).plan(ROVER, PHASE.id().id()).build();

    assertEquals(List.of(PHASE.missions().get(0), ROVER), more.phases().get(0).missions());
  }
}
