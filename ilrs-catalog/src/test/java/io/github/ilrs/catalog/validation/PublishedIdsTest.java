package io.github.ilrs.catalog.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.ilrs.catalog.DatasetUnderTest;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.dataset.Withdrawal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code published-ids.txt} lists every id that was ever published. It only grows: an id that is no
 * longer used stays in it, and gets a {@code withdrawn} record in the dataset.
 */
class PublishedIdsTest {
  private final DatasetDocument ilrs = DatasetUnderTest.get().document();

  @Test
  void noPublishedIdVanishesAndNoNewOneIsForgotten() throws IOException {
    Set<String> accountedFor =
        Stream.concat(Entity.ids(ilrs), ilrs.withdrawals().stream().map(Withdrawal::entity))
            .collect(Collectors.toSet());

    assertEquals(
        accountedFor.stream().sorted().collect(Collectors.joining("\n")),
        published().stream().sorted().collect(Collectors.joining("\n")));
  }

  private static List<String> published() throws IOException {
    try (InputStream in = PublishedIdsTest.class.getResourceAsStream("published-ids.txt")) {
      assertNotNull(in);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
