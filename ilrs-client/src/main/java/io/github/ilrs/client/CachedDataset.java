package io.github.ilrs.client;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.client.api.ApiRequest;
import io.github.ilrs.model.dataset.DatasetDocument;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A dataset with the ETag that revalidates it and the last catalog resolved from it. */
final class CachedDataset {
  private static final ApiRequest<DatasetDocument> REQUEST =
      new ApiRequest<>("getDataset", "/v1/dataset", DatasetDocument.class);

  private final Dataset dataset;
  private final Optional<String> etag;
  private volatile @Nullable Catalog lastCatalog;

  CachedDataset(Dataset dataset, Optional<String> etag) {
    this.dataset = dataset;
    this.etag = etag;
  }

  /**
   * Returns the dataset of the server; the cached one if it has not changed.
   *
   * @param held the cached dataset, if any
   * @param clock rejects datasets that are dated in the future
   * @param check throws an exception if a new dataset must not be used
   */
  static CachedDataset fetch(
      HttpTransport transport,
      Optional<CachedDataset> held,
      Clock clock,
      BiConsumer<Response, Dataset> check) {
    return HttpTransport.await(
        transport.send(
            REQUEST,
            held.flatMap(last -> last.etag),
            response -> {
              if (response.status() == 304) {
                return held.orElseThrow();
              }
              Dataset dataset = read(response, clock);
              check.accept(response, dataset);
              return new CachedDataset(dataset, response.header("ETag"));
            }));
  }

  private static Dataset read(Response response, Clock clock) {
    if (response.digests().isEmpty()) {
      throw response.malformed("it has no SHA-256 in Repr-Digest");
    }
    byte[] json = response.json();
    try {
      return Dataset.read(json, clock);
    } catch (RuntimeException e) {
      throw response.malformed("it is not a valid dataset: " + e.getMessage(), e);
    }
  }

  Dataset dataset() {
    return dataset;
  }

  Catalog today(Clock clock) {
    return asOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), clock);
  }

  Catalog asOf(LocalDate day, Clock clock) {
    Catalog catalog = lastCatalog;
    if (catalog == null || !catalog.asOf().equals(day)) {
      catalog = dataset.asOf(day, clock);
      lastCatalog = catalog;
    }
    return catalog;
  }
}
