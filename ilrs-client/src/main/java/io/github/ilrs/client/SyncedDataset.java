package io.github.ilrs.client;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.CatalogSource;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.InvalidValueException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The dataset of a server, refreshed in the background. Its catalogs stay available when the server
 * is down, slow, or sends invalid data.
 *
 * <pre>{@code
 * try (SyncedDataset synced = SyncedDataset.start(URI.create("http://127.0.0.1:8080"))) {
 *   synced.today().find(OpportunityQuery.all().category(D).joinable());
 *   synced.age();          // the time since the last successful refresh
 *   synced.lastFailure();  // why the last refresh failed, if it did
 * }
 * }</pre>
 *
 * <p>A fetched dataset is checked against its digest and the structural rules before it is used.
 * {@link #dataset()}, {@link #today()} and {@link #asOf} never wait for the server. What they
 * return is immutable: to get consistent results, keep one catalog and use it for several queries.
 *
 * <p>The data never goes back in time: a dataset whose {@link Dataset#dataDate()} is before that of
 * the current one is rejected with a {@link MalformedResponseException}, since it comes from an
 * outdated replica or cache. To go back on purpose, publish the old facts with a new date, or
 * restart. A dataset with the same date replaces the current one. A dataset that {@linkplain
 * Dataset#isDatedInFuture is dated in the future} is rejected too, since no correct one could
 * replace it. If the current dataset is dated in the future, because it was the initial one or the
 * clock was set back, any other dataset replaces it.
 *
 * <p>It is safe for use by multiple threads.
 */
public final class SyncedDataset implements CatalogSource, AutoCloseable {
  private final IlrsClient client;
  private final boolean ownsClient;
  private final Duration refreshInterval;
  private final Clock clock;
  private final ScheduledThreadPoolExecutor background;
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile @Nullable CachedDataset current;
  private volatile Optional<Instant> lastSuccess = Optional.empty();
  private volatile Optional<RuntimeException> lastFailure = Optional.empty();

  private SyncedDataset(Builder builder) {
    this.client = builder.client.get();
    this.ownsClient = builder.ownsClient;
    this.refreshInterval = builder.refreshInterval;
    this.clock = builder.clock.orElse(client.transport().clock);
    this.current =
        builder.first.map(first -> new CachedDataset(first, Optional.empty())).orElse(null);
    this.background =
        new ScheduledThreadPoolExecutor(1, HttpTransport.daemons("ilrs-synced-dataset"));
  }

  /**
   * Fetches the dataset of a server and keeps it up to date.
   *
   * @param server the address, as for {@link IlrsClient#builder}
   * @throws InvalidValueException if it is not the address of a server
   * @throws ServiceException if the dataset cannot be fetched
   */
  public static SyncedDataset start(URI server) {
    return builder(server).start();
  }

  /** Returns a builder of a synced dataset with a client of its own, for the server's address. */
  public static Builder builder(URI server) {
    return new Builder(() -> IlrsClient.of(server), true);
  }

  /**
   * Returns a builder of a synced dataset that uses this client, with its timeouts, headers and
   * clock. The client is not closed with the synced dataset; close it afterwards.
   */
  public static Builder builder(IlrsClient client) {
    return new Builder(() -> client, false);
  }

  /** Returns the current dataset: the last one fetched, or the initial one. */
  public Dataset dataset() {
    return current().dataset();
  }

  /** Returns the catalog for today in UTC; the same object all day unless the dataset changes. */
  @Override
  public Catalog today() {
    return current().today(clock);
  }

  @Override
  public Catalog asOf(LocalDate day) {
    return current().asOf(day, clock);
  }

  private CachedDataset current() {
    return Objects.requireNonNull(current, "started without a dataset");
  }

  /**
   * Returns how old the data may be: the time since the last successful refresh. Empty if there was
   * none; the dataset is then the initial one.
   */
  public Optional<Duration> age() {
    return lastSuccess
        .map(success -> Duration.between(success, clock.instant()))
        .map(age -> age.isNegative() ? Duration.ZERO : age);
  }

  /**
   * Returns why the last refresh failed: a {@link ServiceException}, unless the client was closed
   * first. Empty if it succeeded.
   */
  public Optional<RuntimeException> lastFailure() {
    return lastFailure;
  }

  /**
   * Refreshes the dataset now, and waits.
   *
   * @return whether the dataset has changed
   * @throws ServiceException if the dataset cannot be fetched; the current one is kept
   * @throws CancellationException if the thread is interrupted; the interrupt status is kept
   * @throws IllegalStateException if this is closed
   */
  public boolean refresh() {
    try {
      refreshing.lockInterruptibly();
    } catch (InterruptedException e) {
      throw HttpTransport.interrupted(e);
    }
    try {
      if (background.isShutdown()) {
        throw new IllegalStateException("This synced dataset is closed");
      }
      Optional<CachedDataset> before = Optional.ofNullable(current);
      Instant now = clock.instant();
      CachedDataset after =
          CachedDataset.fetch(
              client.transport(),
              before,
              clock,
              (response, next) ->
                  before.ifPresent(held -> checkNotOlder(response, next, held.dataset())));
      current = after;
      lastSuccess = Optional.of(now);
      lastFailure = Optional.empty();
      return before.isEmpty() || !before.get().dataset().sha256().equals(after.dataset().sha256());
    } catch (CancellationException e) {
      throw e; // not a failure to refresh
    } catch (RuntimeException e) {
      lastFailure = Optional.of(e);
      throw e;
    } finally {
      refreshing.unlock();
    }
  }

  private void checkNotOlder(Response response, Dataset next, Dataset held) {
    if (next.dataDate().isBefore(held.dataDate()) && !held.isDatedInFuture(clock)) {
      throw response.malformed(
          "its data date "
              + next.dataDate()
              + " is before that of the current dataset, "
              + held.dataDate());
    }
  }

  private SyncedDataset started() {
    try {
      if (current == null) {
        refresh();
        refreshAfter(jittered());
      } else {
        refreshAfter(Duration.ZERO);
      }
      return this;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void refreshAfter(Duration wait) {
    var unused = background.schedule(this::refreshAgain, wait.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void refreshAgain() {
    try {
      refresh();
    } catch (RuntimeException e) {
      // Available from lastFailure(); the current dataset is kept.
    } finally {
      if (!background.isShutdown()) {
        refreshAfter(jittered());
      }
    }
  }

  /** The interval with jitter, so that clients that started together do not refresh together. */
  private Duration jittered() {
    double factor = ThreadLocalRandom.current().nextDouble(0.9, 1.1);
    return Duration.ofNanos((long) (refreshInterval.toNanos() * factor));
  }

  /** Stops refreshing. The current dataset can still be used. */
  @Override
  public void close() {
    background.shutdownNow();
    if (ownsClient) {
      client.close();
    }
  }

  @Override
  public String toString() {
    return dataset() + ", age " + age().map(Duration::toString).orElse("unknown");
  }

  /** Builds a synced dataset. */
  public static final class Builder {
    private static final Duration MAX_INTERVAL = Duration.ofDays(365);

    private final Supplier<IlrsClient> client;
    private final boolean ownsClient;
    private Optional<Dataset> first = Optional.empty();
    private Duration refreshInterval = Duration.ofMinutes(15);
    private Optional<Clock> clock = Optional.empty();

    private Builder(Supplier<IlrsClient> client, boolean ownsClient) {
      this.client = client;
      this.ownsClient = ownsClient;
    }

    /**
     * Sets an initial dataset, such as {@link Dataset#canonical()}; the server's is fetched in the
     * background. {@link #start()} then neither waits nor fails.
     */
    public Builder startFrom(Dataset dataset) {
      this.first = Optional.of(dataset);
      return this;
    }

    /**
     * Sets the interval between refreshes, plus or minus 10 %; 15 minutes by default. If the
     * dataset has not changed, the server does not send it.
     *
     * @throws InvalidValueException if it is not positive, or more than a year
     */
    public Builder refreshInterval(Duration interval) {
      if (interval.isNegative() || interval.isZero() || interval.compareTo(MAX_INTERVAL) > 0) {
        throw InvalidValueException.of(
            "refreshInterval", interval, "a positive duration of at most a year");
      }
      this.refreshInterval = interval;
      return this;
    }

    /** Sets the clock for today and the age; the clock of the client by default. */
    public Builder clock(Clock clock) {
      this.clock = Optional.of(clock);
      return this;
    }

    /**
     * Starts with the initial dataset, or else with the dataset of the server.
     *
     * @throws InvalidValueException if the address is not that of a server
     * @throws ServiceException if there is no initial dataset and none can be fetched
     */
    public SyncedDataset start() {
      return new SyncedDataset(this).started();
    }
  }
}
