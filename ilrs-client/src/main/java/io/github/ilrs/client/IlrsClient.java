package io.github.ilrs.client;

import io.github.ilrs.catalog.CodeVersion;
import io.github.ilrs.catalog.MissionQuery;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.client.api.EvidenceApi;
import io.github.ilrs.client.api.MissionsApi;
import io.github.ilrs.client.api.OpportunitiesApi;
import io.github.ilrs.client.api.ProgrammeApi;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.programme.Mission;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * Asks an ILRS server the questions that a {@link io.github.ilrs.catalog.Catalog} answers, with the
 * same queries and the same values:
 *
 * <pre>{@code
 * try (IlrsClient client = IlrsClient.of(URI.create("http://127.0.0.1:8080"))) {
 *   client.find(OpportunityQuery.all().category(D).joinable());
 *   client.asOf(LocalDate.of(2023, 11, 1)).opportunity(CE_8, D);
 *   client.opportunitiesApi().listCalls();  // every operation of the contract, answered later
 * }
 * }</pre>
 *
 * <p>Make one and share it: it is safe for use by many threads and keeps its connections. A call
 * fails with an {@link ServiceException} whose class says what that means; what may be over in a
 * moment is asked again first, all within one {@linkplain Builder#timeout timeout}. A call whose
 * thread is interrupted ends in a {@link java.util.concurrent.CancellationException}. Answers are
 * fetched compressed, and those that a server has not changed are not fetched twice.
 */
public final class IlrsClient implements AutoCloseable {
  private final RemoteServer server;
  private final RemoteCatalog today;
  private final OpportunitiesApi opportunities;
  private final MissionsApi missions;
  private final ProgrammeApi programme;
  private final EvidenceApi evidence;

  private IlrsClient(RemoteServer server) {
    this.server = server;
    this.today = new RemoteCatalog(server, Optional.empty());
    this.opportunities = new OpportunitiesApi(server);
    this.missions = new MissionsApi(server);
    this.programme = new ProgrammeApi(server);
    this.evidence = new EvidenceApi(server);
  }

  /**
   * A client with the defaults of the {@link Builder}.
   *
   * @param server where the server is, without {@code /v1}, such as {@code http://127.0.0.1:8080}
   * @throws InvalidValueException if that is no address of a server
   */
  public static IlrsClient of(URI server) {
    return builder(server).build();
  }

  /**
   * A client to be.
   *
   * @param server where the server is, without {@code /v1}, such as {@code http://127.0.0.1:8080}
   * @throws InvalidValueException if that is no address of a server
   */
  public static Builder builder(URI server) {
    return new Builder(server);
  }

  /** What the server knows today, by its own clock, in UTC. */
  public RemoteCatalog today() {
    return today;
  }

  /** What the server knew on a day, from the Guide's release to its today. */
  public RemoteCatalog asOf(LocalDate day) {
    return new RemoteCatalog(server, Optional.of(day));
  }

  /** The opportunities that the query asks for, today. */
  public List<Opportunity> find(OpportunityQuery query) {
    return today.find(query);
  }

  /** The missions that the query asks for, today. */
  public List<Mission> find(MissionQuery query) {
    return today.find(query);
  }

  /** Everything that is recorded; {@link SyncedDataset} keeps it, checked and up to date. */
  public DatasetDocument dataset() {
    return RemoteServer.await(evidence.getDataset());
  }

  /** The documents that all facts rest on. */
  public List<Source> sources() {
    return RemoteServer.await(evidence.listSources()).items();
  }

  /** What moved from one day to another, both included, oldest first. */
  public List<Change> changes(LocalDate from, LocalDate to) {
    return RemoteServer.await(
            evidence.listChanges(
                EvidenceApi.ListChangesRequest.builder().from(from).to(to).build()))
        .items();
  }

  /** The operations on what a partner may join; each is answered later. */
  public OpportunitiesApi opportunitiesApi() {
    return opportunities;
  }

  /** The operations on missions; each is answered later. */
  public MissionsApi missionsApi() {
    return missions;
  }

  /** The operations on the programme; each is answered later. */
  public ProgrammeApi programmeApi() {
    return programme;
  }

  /** The operations on what all of it rests on; each is answered later. */
  public EvidenceApi evidenceApi() {
    return evidence;
  }

  /** The server as it is asked, for what reads answers in its own way. */
  RemoteServer server() {
    return server;
  }

  /**
   * Gives up what is being asked and lets go of threads and connections; an {@link HttpClient} that
   * was given stays open. What is asked later is an {@link IllegalStateException}.
   */
  @Override
  public void close() {
    server.close();
  }

  /** Builds a client. */
  public static final class Builder {
    private static final Set<String> OURS =
        Set.of("accept", "accept-encoding", "if-none-match", "user-agent");
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_RETRIES = 100;
    private static final int MOST_ANSWERS = 256;
    private static final int MOST_REMEMBERED_BYTES = 8 << 20;

    private final URI server;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private Optional<HttpClient> http = Optional.empty();
    private Duration connectTimeout = Duration.ofSeconds(5);
    private Duration timeout = Duration.ofSeconds(30);
    private int retries = 3;
    private int largestAnswer = 32 << 20;
    private Clock clock = Clock.systemUTC();
    private RandomGenerator chance = () -> ThreadLocalRandom.current().nextLong();

    private Builder(URI server) {
      boolean http = "http".equalsIgnoreCase(server.getScheme());
      if (!(http || "https".equalsIgnoreCase(server.getScheme()))
          || server.getHost() == null
          || server.getRawUserInfo() != null
          || server.getRawQuery() != null
          || server.getRawFragment() != null) {
        throw InvalidValueException.of(
            "server", server, "an address such as https://example.org, without query or user");
      }
      this.server = server;
      headers.put("User-Agent", "ilrs-client/" + CodeVersion.current());
    }

    /**
     * How long one connection may take to come about; 5 seconds if not set. A given {@link
     * HttpClient} has its own.
     *
     * @throws InvalidValueException if it is not positive, or more than a day
     */
    public Builder connectTimeout(Duration connectTimeout) {
      this.connectTimeout = checked("connectTimeout", connectTimeout);
      return this;
    }

    /**
     * How long a question may take from being asked to the whole answer, retries and the waits
     * between them included; 30 seconds if not set.
     *
     * @throws InvalidValueException if it is not positive, or more than a day
     */
    public Builder timeout(Duration timeout) {
      this.timeout = checked("timeout", timeout);
      return this;
    }

    /**
     * How often a question is put again, at most, after a failure that may be over in a moment; 3
     * if not set, 0 for never.
     *
     * @throws InvalidValueException if it is less than 0 or more than 100
     */
    public Builder retries(int retries) {
      if (retries < 0 || retries > MOST_RETRIES) {
        throw InvalidValueException.of("retries", retries, "a number from 0 to " + MOST_RETRIES);
      }
      this.retries = retries;
      return this;
    }

    /**
     * The most bytes of an answer, as it is sent and when it is unpacked; 32 MiB if not set.
     *
     * @throws InvalidValueException if it is not positive, or {@link Integer#MAX_VALUE}
     */
    public Builder largestAnswer(int bytes) {
      if (bytes <= 0 || bytes == Integer.MAX_VALUE) {
        throw InvalidValueException.of("largestAnswer", bytes, "a positive number of bytes");
      }
      this.largestAnswer = bytes;
      return this;
    }

    /**
     * Sends requests through a client of yours, such as one with a proxy or certificates of its
     * own. It stays yours to close.
     *
     * @throws InvalidValueException if it follows redirects: a redirect is no answer
     */
    public Builder httpClient(HttpClient http) {
      if (http.followRedirects() != HttpClient.Redirect.NEVER) {
        throw InvalidValueException.of(
            "httpClient", http.followRedirects(), "a client that follows no redirects");
      }
      this.http = Optional.of(http);
      return this;
    }

    /**
     * Sends this header with every request, such as {@code Authorization}.
     *
     * @throws InvalidValueException if it cannot be sent, or is one of those the client itself
     *     needs
     */
    public Builder header(String name, String value) {
      if (OURS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
        throw InvalidValueException.of("header", name, "one that the client does not send itself");
      }
      return put(name, value);
    }

    /**
     * What the client calls itself; {@code ilrs-client/} and the version of the code if not set.
     *
     * @throws InvalidValueException if it cannot be sent
     */
    public Builder userAgent(String userAgent) {
      return put("User-Agent", userAgent);
    }

    private Builder put(String name, String value) {
      try {
        HttpRequest.newBuilder().header(name, value);
      } catch (IllegalArgumentException e) {
        throw InvalidValueException.of(
            "header", name + ": " + value, "a header that may be sent over HTTP");
      }
      headers.put(name, value);
      return this;
    }

    /** What dates in answers are held against. */
    Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /** What decides how long to wait. */
    Builder chance(RandomGenerator chance) {
      this.chance = chance;
      return this;
    }

    private static Duration checked(String meaning, Duration duration) {
      if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
        throw InvalidValueException.of(meaning, duration, "a positive time of at most a day");
      }
      return duration;
    }

    /** The client. */
    public IlrsClient build() {
      // Without TLS, a request for HTTP/2 is no more than headers that servers ignore.
      HttpClient.Version version =
          "https".equalsIgnoreCase(server.getScheme())
              ? HttpClient.Version.HTTP_2
              : HttpClient.Version.HTTP_1_1;
      Wire wire =
          new Wire(
              http,
              version,
              connectTimeout,
              timeout,
              largestAnswer,
              new Patience(retries, chance),
              clock);
      Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      copy.putAll(headers);
      return new IlrsClient(
          new RemoteServer(
              wire, server, copy, new AnswerMemory(MOST_ANSWERS, MOST_REMEMBERED_BYTES)));
    }
  }
}
