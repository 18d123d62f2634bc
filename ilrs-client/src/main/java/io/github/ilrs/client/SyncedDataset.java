package io.github.ilrs.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.client.api.Question;
import io.github.ilrs.model.DayOutOfRangeException;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.dataset.DatasetDocument;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A server's dataset, held here and kept up to date: questions are answered in this JVM, and go on
 * being answered when the server is down, slow or sends rubbish.
 *
 * <pre>{@code
 * try (SyncedDataset synced = SyncedDataset.start(URI.create("http://127.0.0.1:8080"))) {
 *   synced.today().find(OpportunityQuery.all().category(D).joinable());
 *   synced.age();          // how long ago the server was last known to have nothing newer
 *   synced.lastFailure();  // why it is not known since
 * }
 * }</pre>
 *
 * <p>What is fetched is held against its digest and against the structural rules of a dataset
 * before anybody sees it. A background thread asks for news; a thread that asks a question never
 * waits for it. What {@link #dataset()} and {@link #today()} give is immutable: take one and ask it
 * several things, and all answers are from the same data.
 *
 * <p>Data never grow older: a dataset whose {@link Dataset#dataDate()} lies before that of the one
 * held is refused as a {@link MalformedResponseException}, since it comes from a replica or a cache
 * that is behind. To go back on purpose, publish the old facts with a new date, or start anew. One
 * of the same date replaces what is held. A dataset that {@linkplain Dataset#isDatedInFuture is
 * dated in the future} by the clock is refused too: nothing true could replace it. If one is held
 * all the same, because it was started from or the clock was set back, any other replaces it.
 *
 * <p>It is safe for use by many threads.
 */
public final class SyncedDataset implements AutoCloseable {
  private static final Question<DatasetDocument> QUESTION =
      new Question<>("getDataset", "/v1/dataset", "application/json", new TypeReference<>() {});

  private final IlrsClient client;
  private final boolean ownsClient;
  private final Duration refreshInterval;
  private final Clock clock;
  private final ScheduledThreadPoolExecutor background;
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile @Nullable Held held;
  private volatile @Nullable Catalog today;
  private volatile Optional<Instant> lastAttempt = Optional.empty();
  private volatile Optional<Instant> lastSuccess = Optional.empty();
  private volatile Optional<RuntimeException> lastFailure = Optional.empty();

  /** A dataset, and what the server calls it; nothing if it is not from a server. */
  private record Held(Dataset dataset, Optional<String> etag) {}

  private SyncedDataset(Builder builder) {
    this.ownsClient = builder.client.isEmpty();
    this.client = builder.client.orElseGet(() -> IlrsClient.of(builder.server.orElseThrow()));
    this.refreshInterval = builder.refreshInterval;
    this.clock = builder.clock;
    this.held = builder.first.map(first -> new Held(first, Optional.empty())).orElse(null);
    this.background =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "ilrs-synced-dataset");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Fetches the dataset of a server and keeps it up to date.
   *
   * @param server where the server is, without {@code /v1}, such as {@code http://127.0.0.1:8080}
   * @throws InvalidValueException if that is no address of a server
   * @throws ServiceException if the dataset cannot be fetched
   */
  public static SyncedDataset start(URI server) {
    return builder(server).start();
  }

  /**
   * A synced dataset to be, with a client of its own.
   *
   * @param server where the server is, without {@code /v1}, such as {@code http://127.0.0.1:8080}
   */
  public static Builder builder(URI server) {
    return new Builder(Optional.of(server), Optional.empty());
  }

  /**
   * A synced dataset to be that asks through this client, with its timeouts and headers. The client
   * stays yours to close, after this.
   */
  public static Builder builder(IlrsClient client) {
    return new Builder(Optional.empty(), Optional.of(client));
  }

  /** The dataset as it was fetched last, or as it was started from. */
  public Dataset dataset() {
    return Objects.requireNonNull(held, "started without a dataset").dataset;
  }

  /** What is known today, in UTC; the same object all day, as long as the dataset is. */
  public Catalog today() {
    Dataset dataset = dataset();
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Catalog last = today;
    if (last == null || last.dataset() != dataset || !last.asOf().equals(day)) {
      last = dataset.today(clock);
      today = last;
    }
    return last;
  }

  /**
   * What was known on a day.
   *
   * @throws DayOutOfRangeException if the day is before the Guide's release or has not come yet
   */
  public Catalog asOf(LocalDate day) {
    return dataset().asOf(day, clock);
  }

  /**
   * How old the data may be: the time since the server last said, with an answer that could be
   * used, that it has no other. Empty if it never has, so that the data are those it was started
   * from.
   */
  public Optional<Duration> age() {
    return lastSuccess
        .map(success -> Duration.between(success, clock.instant()))
        .map(age -> age.isNegative() ? Duration.ZERO : age);
  }

  /** When the server was last asked for news, whatever came of it; empty if it never was. */
  public Optional<Instant> lastAttempt() {
    return lastAttempt;
  }

  /** When the server last said what the data are; empty if it never has. */
  public Optional<Instant> lastSuccess() {
    return lastSuccess;
  }

  /**
   * Why it is not known whether there are news: an {@link ServiceException}, unless the client was
   * closed too early. Empty if the last attempt succeeded.
   */
  public Optional<RuntimeException> lastFailure() {
    return lastFailure;
  }

  /**
   * Asks for news at once, and waits.
   *
   * @return whether the dataset is another now
   * @throws ServiceException if the server could not say, or sent what cannot be used; what is held
   *     stays
   * @throws CancellationException if the thread was interrupted, which it then still is
   * @throws IllegalStateException if this was closed
   */
  public boolean refresh() {
    try {
      refreshing.lockInterruptibly();
    } catch (InterruptedException e) {
      throw RemoteServer.interrupted(e);
    }
    try {
      if (background.isShutdown()) {
        throw new IllegalStateException("This synced dataset is closed");
      }
      Held before = held;
      Instant now = clock.instant();
      lastAttempt = Optional.of(now);
      Held after =
          RemoteServer.await(
              client
                  .server()
                  .ask(
                      QUESTION,
                      Optional.ofNullable(before).flatMap(Held::etag),
                      answer -> read(answer, before)));
      held = after;
      lastSuccess = Optional.of(now);
      lastFailure = Optional.empty();
      return before == null || !before.dataset.sha256().equals(after.dataset.sha256());
    } catch (CancellationException e) {
      throw e; // nobody wants to know any more
    } catch (RuntimeException e) {
      lastFailure = Optional.of(e);
      throw e;
    } finally {
      refreshing.unlock();
    }
  }

  private Held read(Answer answer, @Nullable Held before) {
    if (answer.notModified() && before != null) {
      return before;
    }
    if (answer.digest().isEmpty()) {
      throw answer.unusable("it does not say its digest");
    }
    Dataset dataset = dataset(answer);
    if (before != null
        && dataset.dataDate().isBefore(before.dataset.dataDate())
        && !before.dataset.isDatedInFuture(clock)) {
      throw answer.unusable(
          "its data of "
              + dataset.dataDate()
              + " are older than those held, of "
              + before.dataset.dataDate());
    }
    return new Held(dataset, answer.header("ETag"));
  }

  private Dataset dataset(Answer answer) {
    byte[] json = answer.json();
    try {
      return Dataset.read(json, clock);
    } catch (RuntimeException e) {
      throw answer.unusable("it is not a valid dataset: " + e.getMessage(), e);
    }
  }

  private SyncedDataset started() {
    try {
      if (held == null) {
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
      // It is told by lastFailure(); what is held stays.
    } finally {
      if (!background.isShutdown()) {
        refreshAfter(jittered());
      }
    }
  }

  /** The interval, give or take a tenth, so that many who started together spread out. */
  private Duration jittered() {
    double tenth = ThreadLocalRandom.current().nextDouble(0.9, 1.1);
    return Duration.ofNanos((long) (refreshInterval.toNanos() * tenth));
  }

  /** Stops refreshing. What was held can still be asked, and grows old. */
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
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Optional<URI> server;
    private final Optional<IlrsClient> client;
    private Optional<Dataset> first = Optional.empty();
    private Duration refreshInterval = Duration.ofMinutes(15);
    private Clock clock = Clock.systemUTC();

    private Builder(Optional<URI> server, Optional<IlrsClient> client) {
      this.server = server;
      this.client = client;
    }

    /**
     * Starts from a dataset that is there already, such as {@link Dataset#canonical()}, and fetches
     * the server's in the background. Then starting neither waits nor fails.
     */
    public Builder startFrom(Dataset dataset) {
      this.first = Optional.of(dataset);
      return this;
    }

    /**
     * How often the server is asked for news, give or take a tenth; every 15 minutes if not set. It
     * costs a server little: without news it sends no dataset.
     *
     * @throws InvalidValueException if it is not positive, or more than a year
     */
    public Builder refreshInterval(Duration interval) {
      if (interval.isNegative() || interval.isZero() || interval.compareTo(LONGEST) > 0) {
        throw InvalidValueException.of(
            "refreshInterval", interval, "a positive time of at most a year");
      }
      this.refreshInterval = interval;
      return this;
    }

    /** What decides which day is today, and how old the data are; the system's if not set. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Starts: with the server's dataset, or with that which was given.
     *
     * @throws InvalidValueException if the server's address is none
     * @throws ServiceException if no dataset was given and the server's cannot be fetched
     */
    public SyncedDataset start() {
      return new SyncedDataset(this).started();
    }
  }
}
