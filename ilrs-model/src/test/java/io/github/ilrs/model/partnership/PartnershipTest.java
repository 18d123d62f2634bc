package io.github.ilrs.model.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.Samples;
import io.github.ilrs.model.programme.Launch;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.model.programme.Organization;
import io.github.ilrs.model.programme.StagePlan;
import io.github.ilrs.model.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows from the properties of a value. */
class PartnershipTest {
  private static MatrixCell cell(MissionId mission, String printed) {
    return MatrixCell.builder()
        .mission(mission)
        .printed(printed)
        .forms(CooperationForm.printedIn(printed).orElseThrow())
        .availability(Availability.CLOSED)
        .build();
  }

  @Test
  void aMatrixIsReadByRowColumnAndCell() {
    MatrixCell a7 = cell(NamedMission.CE_7, "Mission coordination");
    MatrixCell a8 = cell(NamedMission.CE_8, "Closed");
    MatrixCell b7 = cell(NamedMission.CE_7, "Joint development");
    MatrixCell b8 = cell(NamedMission.CE_8, "System cooperation");
    MatrixRow rowA = new MatrixRow(Category.A, List.of(a7, a8));
    MatrixRow rowB = new MatrixRow(Category.B, List.of(b7, b8));
    Matrix.Builder builder =
        Matrix.builder()
            .addCategories(Category.A, Category.B)
            .addMissions(NamedMission.CE_7, NamedMission.CE_8)
            .rows(List.of(rowA, rowB));
    Matrix matrix = builder.build();

    assertEquals(List.of(b7, b8), matrix.row(Category.B));
    assertEquals(List.of(), matrix.row(Category.C));
    assertEquals(List.of(a8, b8), matrix.column(NamedMission.CE_8));
    assertEquals(List.of(), matrix.column(NamedMission.CE_6));
    assertEquals(Optional.of(b8), matrix.cell(NamedMission.CE_8, Category.B));
    assertEquals(Optional.empty(), matrix.cell(NamedMission.CE_6, Category.B));
    assertEquals(Optional.empty(), matrix.cell(NamedMission.CE_8, Category.C));

    Matrix.Builder rowMissing = builder.rows(List.of(rowA));
    assertThrows(InvalidValueException.class, rowMissing::build);
    Matrix.Builder cellMissing =
        builder.rows(List.of(rowA, new MatrixRow(Category.B, List.of(b7))));
    assertThrows(InvalidValueException.class, cellMissing::build);
  }

  @ParameterizedTest
  @EnumSource
  void aCellIsOpenIfItNamesAFormAndJoinableByItsAvailability(Availability availability) {
    for (Set<CooperationForm> forms :
        List.of(Set.<CooperationForm>of(), Set.of(CooperationForm.JOINT_DEVELOPMENT))) {
      boolean open = !forms.isEmpty();
      Opportunity opportunity =
          Opportunity.builder()
              .from(Samples.of(Opportunity.class))
              .forms(forms)
              .availability(availability)
              .build();
      assertEquals(open, opportunity.printedOpen());
      assertEquals(availability.joinable(), opportunity.joinable());
      MatrixCell matrixCell =
          MatrixCell.builder()
              .from(Samples.of(MatrixCell.class))
              .forms(forms)
              .availability(availability)
              .build();
      assertEquals(open, matrixCell.printedOpen());
      assertEquals(availability.joinable(), matrixCell.joinable());
      assertEquals(
          open, Cell.builder().from(Samples.of(Cell.class)).forms(forms).build().printedOpen());
    }
  }

  @Test
  void anOpportunityIsThatOfItsCell() {
    assertEquals(CellId.parse("CE-7/A"), Samples.of(Opportunity.class).id());
  }

  @Test
  void aSelectionLeavesOpenWhatItSaysAndWhatTakesNoPayload() {
    Selection selection =
        Selection.builder()
            .from(Samples.of(Selection.class))
            .openCategories(Set.of(Category.C))
            .build();

    assertEquals(
        List.of(Category.B, Category.D),
        List.of(Category.values()).stream().filter(selection::covers).toList());
  }

  @Test
  void aCallCoversItsCells() {
    Call call =
        Call.builder().from(Samples.of(Call.class)).cells(List.of(CellId.parse("CE-8/B"))).build();

    assertTrue(call.covers(NamedMission.CE_8, Category.B));
    assertFalse(call.covers(NamedMission.CE_8, Category.C));
    assertFalse(call.covers(NamedMission.CE_7, Category.B));
  }

  @Test
  void countriesHaveCodes() {
    Participant participant = Samples.of(Participant.class);
    Payload payload = Samples.of(Payload.class);
    Organization organization = Samples.of(Organization.class);

    assertEquals(
        Optional.of("TH"),
        Participant.builder().from(participant).name("Thailand").build().countryCode());
    assertEquals(Optional.empty(), participant.countryCode());
    assertEquals(
        List.of("TH", "CN"),
        Payload.builder()
            .from(payload)
            .countries(List.of("Thailand", "Atlantis", "China"))
            .build()
            .countryCodes());
    assertEquals(
        Optional.of("CN"),
        Organization.builder().from(organization).country("China").build().countryCode());
  }

  @Test
  void aDateIsGivenByItsDaysToo() {
    LocalDate first = LocalDate.of(2026, 8, 1);
    LocalDate last = LocalDate.of(2026, 8, 31);
    PartialDate august = PartialDate.parse("2026-08");
    Launch launch = Launch.builder().from(Samples.of(Launch.class)).date(august).build();
    Until sample = Samples.of(Until.class);
    Until until = new Until(sample.kind(), august, sample.reliability(), sample.citations());

    assertEquals(List.of(first, last), List.of(launch.earliest(), launch.latest()));
    assertEquals(List.of(first, last), List.of(until.earliest(), until.latest()));
  }

  @Test
  void numbersHaveLimits() {
    assertEquals(1, new MassLimit("lander", 1).kg());
    assertThrows(InvalidValueException.class, () -> new MassLimit("lander", 0));
    StagePlan.Builder stage = StagePlan.builder().from(Samples.of(StagePlan.class)).number(3);
    assertThrows(InvalidValueException.class, stage::build);
  }
}
