package io.github.ilrs.client;

import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.CatalogSource;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.client.api.EvidenceApi;
import io.github.ilrs.client.api.MissionsApi;
import io.github.ilrs.client.api.OpportunitiesApi;
import io.github.ilrs.client.api.ProgrammeApi;
import io.github.ilrs.model.DayOutOfRangeException;
import io.github.ilrs.model.InvalidValueException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A client of an ILRS server: a source of catalogs, and the operations of the HTTP API.
 *
 * <pre>{@code
 * try (IlrsClient client = IlrsClient.of(URI.create("http://127.0.0.1:8080"))) {
 *   Catalog now = client.today();
 *   now.find(OpportunityQuery.all().category(D).joinable());
 *   client.opportunitiesApi().listCalls();  // one response, computed by the server
 * }
 * }</pre>
 *
 * <p>{@link #today()}, {@link #asOf} and {@link #dataset()} each send one conditional request. The
 * server sends the dataset only if it has changed, compressed; it is checked against its digest,
 * and the catalog is resolved in this JVM. {@link SyncedDataset} does the same in the background,
 * so that its methods never wait.
 *
 * <p>A call without a usable response throws a {@link ServiceException}, whose class is the kind of
 * failure. Transient failures are retried first, all within one {@linkplain Builder#timeout
 * timeout}. If the thread is interrupted, the call throws a {@link
 * java.util.concurrent.CancellationException}.
 *
 * <p>Create one client and share it: it is safe for use by multiple threads and reuses connections.
 */
public final class IlrsClient implements CatalogSource, AutoCloseable {
  private final HttpTransport transport;
  private final OpportunitiesApi opportunities;
  private final MissionsApi missions;
  private final ProgrammeApi programme;
  private final EvidenceApi evidence;
  private volatile @Nullable CachedDataset held;

  private IlrsClient(HttpTransport transport) {
    this.transport = transport;
    this.opportunities = new OpportunitiesApi(transport);
    this.missions = new MissionsApi(transport);
    this.programme = new ProgrammeApi(transport);
    this.evidence = new EvidenceApi(transport);
  }

  /**
   * Returns a client with the defaults of the {@link #builder}.
   *
   * @throws InvalidValueException if it is not the address of a server
   */
  public static IlrsClient of(URI server) {
    return builder(server).build();
  }

  /**
   * Returns a builder of a client.
   *
   * @param server the address of the server, without {@code /v1}, such as {@code
   *     http://127.0.0.1:8080}
   * @throws InvalidValueException if it is not the address of a server
   */
  public static Builder builder(URI server) {
    return new Builder(server);
  }

  /**
   * Returns the catalog for today by the clock of this client, in UTC; the same object as before if
   * neither the dataset nor the day has changed.
   *
   * @throws ServiceException if the dataset cannot be fetched
   */
  @Override
  public Catalog today() {
    return fetch().today(transport.clock);
  }

  /**
   * Returns the catalog for a day; the same object as before if neither the dataset nor the day has
   * changed.
   *
   * @throws DayOutOfRangeException if the day is before {@link Dataset#FIRST_DAY} or after today
   * @throws ServiceException if the dataset cannot be fetched
   */
  @Override
  public Catalog asOf(LocalDate day) {
    return fetch().asOf(day, transport.clock);
  }

  /**
   * Returns the dataset of the server; the same object as before if it has not changed.
   *
   * @throws ServiceException if it cannot be fetched
   */
  public Dataset dataset() {
    return fetch().dataset();
  }

  private CachedDataset fetch() {
    CachedDataset fetched =
        CachedDataset.fetch(
            transport, Optional.ofNullable(held), transport.clock, (response, next) -> {});
    held = fetched;
    return fetched;
  }

  /** Returns the operations on opportunities, contacts, calls and payloads. */
  public OpportunitiesApi opportunitiesApi() {
    return opportunities;
  }

  /** Returns the operations on missions. */
  public MissionsApi missionsApi() {
    return missions;
  }

  /** Returns the operations on the programme. */
  public ProgrammeApi programmeApi() {
    return programme;
  }

  /** Returns the operations on sources, statements and the dataset. */
  public EvidenceApi evidenceApi() {
    return evidence;
  }

  HttpTransport transport() {
    return transport;
  }

  /**
   * Cancels the calls in flight and releases threads and connections; an {@link HttpClient} that
   * was passed in stays open. Later calls throw an {@link IllegalStateException}.
   */
  @Override
  public void close() {
    transport.close();
  }

  /** Builds a client. */
  public static final class Builder {
    private static final Set<String> RESERVED_HEADERS =
        Set.of("accept", "accept-encoding", "if-none-match", "user-agent");
    private static final Duration MAX_TIMEOUT = Duration.ofDays(1);
    private static final int MAX_RETRIES = 100;

    private final URI server;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private Optional<HttpClient> httpClient = Optional.empty();
    private Duration connectTimeout = Duration.ofSeconds(5);
    private Duration timeout = Duration.ofSeconds(30);
    private int maxRetries = 3;
    private int maxResponseBytes = 32 << 20;
    private Clock clock = Clock.systemUTC();

    private Builder(URI server) {
      boolean http = "http".equalsIgnoreCase(server.getScheme());
      if (!(http || "https".equalsIgnoreCase(server.getScheme()))
          || server.getHost() == null
          || server.getRawUserInfo() != null
          || server.getRawQuery() != null
          || server.getRawFragment() != null) {
        throw InvalidValueException.of(
            "server", server, "an address such as https://example.org, without query or user info");
      }
      this.server = server;
      headers.put("User-Agent", "ilrs-client/" + Dataset.codeVersion());
    }

    /**
     * Sets the timeout for opening a connection; 5 seconds by default. It does not apply to an
     * {@link HttpClient} that is passed in.
     *
     * @throws InvalidValueException if it is not positive, or more than a day
     */
    public Builder connectTimeout(Duration connectTimeout) {
      this.connectTimeout = checked("connectTimeout", connectTimeout);
      return this;
    }

    /**
     * Sets the timeout of a whole call, with all retries and the waits between them; 30 seconds by
     * default.
     *
     * @throws InvalidValueException if it is not positive, or more than a day
     */
    public Builder timeout(Duration timeout) {
      this.timeout = checked("timeout", timeout);
      return this;
    }

    /**
     * Sets the maximum number of retries after transient failures; 3 by default, 0 for none.
     *
     * @throws InvalidValueException if it is less than 0 or more than 100
     */
    public Builder maxRetries(int maxRetries) {
      if (maxRetries < 0 || maxRetries > MAX_RETRIES) {
        throw InvalidValueException.of(
            "maxRetries", maxRetries, "a number from 0 to " + MAX_RETRIES);
      }
      this.maxRetries = maxRetries;
      return this;
    }

    /**
     * Sets the size limit of a response, before and after decompression; 32 MiB by default.
     *
     * @throws InvalidValueException if it is not positive, or {@link Integer#MAX_VALUE}
     */
    public Builder maxResponseBytes(int bytes) {
      if (bytes <= 0 || bytes == Integer.MAX_VALUE) {
        throw InvalidValueException.of("maxResponseBytes", bytes, "a positive number of bytes");
      }
      this.maxResponseBytes = bytes;
      return this;
    }

    /**
     * Sets the HTTP client, for instance one with a proxy or certificates of its own. It is not
     * closed with this client.
     *
     * @throws InvalidValueException if it follows redirects
     */
    public Builder httpClient(HttpClient httpClient) {
      if (httpClient.followRedirects() != HttpClient.Redirect.NEVER) {
        throw InvalidValueException.of(
            "httpClient", httpClient.followRedirects(), "a client that does not follow redirects");
      }
      this.httpClient = Optional.of(httpClient);
      return this;
    }

    /**
     * Adds a header to every request, such as {@code Authorization}.
     *
     * @throws InvalidValueException if it is not a valid header, or one that the client itself sets
     */
    public Builder header(String name, String value) {
      if (RESERVED_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
        throw InvalidValueException.of("header", name, "one that the client does not set itself");
      }
      return put(name, value);
    }

    /**
     * Sets the header {@code User-Agent}; {@code ilrs-client/} and the version of the library by
     * default.
     *
     * @throws InvalidValueException if it is not a valid header
     */
    public Builder userAgent(String userAgent) {
      return put("User-Agent", userAgent);
    }

    private Builder put(String name, String value) {
      try {
        HttpRequest.newBuilder().header(name, value);
      } catch (IllegalArgumentException e) {
        throw InvalidValueException.of("header", name + ": " + value, "a valid HTTP header");
      }
      headers.put(name, value);
      return this;
    }

    /** Sets the clock that determines today; the system clock by default. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    private static Duration checked(String meaning, Duration duration) {
      if (duration.isNegative() || duration.isZero() || duration.compareTo(MAX_TIMEOUT) > 0) {
        throw InvalidValueException.of(meaning, duration, "a positive duration of at most a day");
      }
      return duration;
    }

    /** Returns a new client. */
    public IlrsClient build() {
      Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      copy.putAll(headers);
      return new IlrsClient(
          new HttpTransport(
              threads -> httpClient.orElseGet(() -> newHttpClient(threads)),
              server,
              copy,
              timeout,
              maxResponseBytes,
              new RetryPolicy(maxRetries, () -> ThreadLocalRandom.current().nextLong()),
              clock));
    }

    private HttpClient newHttpClient(Executor threads) {
      // Without TLS, requesting HTTP/2 only adds headers that servers ignore.
      boolean tls = "https".equalsIgnoreCase(server.getScheme());
      return HttpClient.newBuilder()
          .version(tls ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
          .connectTimeout(connectTimeout)
          .followRedirects(HttpClient.Redirect.NEVER)
          .executor(threads)
          .build();
    }
  }
}
