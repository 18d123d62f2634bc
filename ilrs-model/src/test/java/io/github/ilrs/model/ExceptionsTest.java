package io.github.ilrs.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExceptionsTest {
  private static final Violation VIOLATION = new Violation("cells", "CE-7/A", "has no source");

  @Test
  void aDayOutOfRangeNamesTheRange() {
    LocalDate day = LocalDate.of(2020, 1, 1);
    LocalDate first = LocalDate.of(2021, 6, 16);
    LocalDate last = LocalDate.of(2026, 11, 21);
    DayOutOfRangeException exception = new DayOutOfRangeException(day, first, last);

    assertEquals(
        List.of(day, first, last), List.of(exception.day(), exception.first(), exception.last()));
    assertEquals(
        "'2020-01-01' is out of range: expected a day from 2021-06-16 to 2026-11-21",
        exception.getMessage());
  }

  @Test
  void anUnknownIdNamesTheNearest() {
    UnknownIdException exception =
        new UnknownIdException("mission", "CE-5", List.of("CE-4", "CE-6"));

    assertEquals("mission", exception.kind());
    assertEquals("CE-5", exception.id());
    assertEquals(List.of("CE-4", "CE-6"), exception.nearest());
    assertEquals("There is no mission 'CE-5'; nearest: CE-4, CE-6", exception.getMessage());
    assertEquals(
        "There is no mission 'CE-5'",
        new UnknownIdException("mission", "CE-5", List.of()).getMessage());
  }

  @Test
  void anInvalidDatasetListsItsViolations() {
    Violation other = VIOLATION.at("CE-8/A");
    InvalidDatasetException one = new InvalidDatasetException(List.of(VIOLATION));
    InvalidDatasetException two = new InvalidDatasetException(List.of(VIOLATION, other));

    assertEquals("Invalid dataset: CE-7/A: has no source [cells]", one.getMessage());
    assertEquals(
        "Invalid dataset:\n  CE-7/A: has no source [cells]\n  CE-8/A: has no source [cells]",
        two.getMessage());
    assertEquals(List.of(VIOLATION, other), two.violations());
  }

  @Test
  void aValueThatIsRefusedSaysWhatIsExpected() {
    InvalidValueException exception = InvalidValueException.of("year", 1899, "a year from 1900");

    assertEquals("a year from 1900", exception.expected());
    assertEquals("1899", exception.value());
    assertEquals(List.of(), exception.allowed());
  }

  @Test
  void afterSerializationOnlyTheListsAreGone() throws IOException, ClassNotFoundException {
    InvalidValueException value =
        copy(InvalidValueException.notOneOf("category", "Z", List.of("A", "B")));
    UnknownIdException id = copy(new UnknownIdException("mission", "CE-5", List.of("CE-4")));
    InvalidDatasetException dataset = copy(new InvalidDatasetException(List.of(VIOLATION)));

    assertEquals("'Z' is not a valid category: expected one of A, B", value.getMessage());
    assertEquals(List.of(), value.allowed());
    assertEquals("CE-5", id.id());
    assertEquals(List.of(), id.nearest());
    assertEquals(List.of(), dataset.violations());
  }

  @SuppressWarnings("unchecked")
  private static <T extends IlrsException> T copy(T exception)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(exception);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }
}
