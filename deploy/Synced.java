import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.client.SyncedDataset;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Keeps a dataset in sync with a server and queries it, for {@code soak}: {@code java Synced.java URI FILE} runs until the
 * file exists. The exit code is 1 if a query or the last refresh failed.
 */
final class Synced {
  public static void main(String[] args) throws Exception {
    int datasets = 1;
    long queries = 0;
    try (SyncedDataset synced =
        SyncedDataset.builder(URI.create(args[0])).refreshInterval(Duration.ofSeconds(1)).start()) {
      Dataset last = synced.dataset();
      for (; !Files.exists(Path.of(args[1])); queries++) {
        if (synced.dataset() != last) {
          last = synced.dataset();
          datasets++;
        }
        if (synced.today().find(OpportunityQuery.all().joinable()).isEmpty()) {
          throw new AssertionError("no opportunity is joinable");
        }
        Thread.sleep(20);
      }
      synced.refresh();
      datasets += synced.dataset() == last ? 0 : 1;
    }
    System.out.println(datasets + " datasets, " + queries + " queries");
  }
}
