package io.github.ilrs.catalog;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.model.evidence.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The data notes of the CHANGELOG are made from the dataset's changes; a failure prints them. */
class ChangelogTest {
  private static final Pattern NOTES =
      Pattern.compile(
          "<!-- changes from (\\S+) to (\\S+) -->\n(.*?)<!-- end of changes -->", Pattern.DOTALL);

  @Test
  void theDataNotesAreTheChanges() throws IOException {
    Matcher notes = NOTES.matcher(Files.readString(Path.of("../CHANGELOG.md")));
    assertTrue(notes.find());

    String changes =
        Dataset.canonical()
            .changes(LocalDate.parse(notes.group(1)), LocalDate.parse(notes.group(2)))
            .stream()
            .map(ChangelogTest::note)
            .collect(joining());

    assertEquals(changes, notes.group(3));
    assertEquals(Dataset.canonical().dataDate(), LocalDate.parse(notes.group(2)));
  }

  private static String note(Change change) {
    return "- "
        + change.on()
        + " "
        + change.subject()
        + " "
        + change.property()
        + " "
        + change.kind()
        + ": "
        + change.from().map(from -> from + " → ").orElse("")
        + change.to()
        + " ("
        + change.citation().source()
        + ")\n";
  }
}
