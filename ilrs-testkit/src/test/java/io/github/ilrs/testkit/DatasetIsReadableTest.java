package io.github.ilrs.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.InvalidDatasetException;
import io.github.ilrs.model.dataset.DatasetDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class DatasetIsReadableTest {
  static final class BrokenDatasetProperties implements DatasetProperties {
    @Override
    public Dataset dataset() {
      return Dataset.of(
          DatasetDocument.builder().from(Dataset.canonical().document()).cells(List.of()).build());
    }
  }

  @Test
  void aBrokenDatasetIsOneFailureAndSkipsTheOtherProperties() {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(BrokenDatasetProperties.class))
                .build(),
            listener);

    TestExecutionSummary summary = listener.getSummary();
    assertEquals(
        List.of("theDatasetIsReadable"),
        summary.getFailures().stream().map(f -> f.getTestIdentifier().getDisplayName()).toList());
    assertInstanceOf(InvalidDatasetException.class, summary.getFailures().get(0).getException());
    assertEquals(1, summary.getTestsStartedCount());
    assertEquals(summary.getTestsFoundCount() - 1, summary.getTestsSkippedCount());
  }
}
