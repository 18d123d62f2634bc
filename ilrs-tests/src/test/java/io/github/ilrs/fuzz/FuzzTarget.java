package io.github.ilrs.fuzz;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.text.DatasetText;
import io.github.ilrs.client.ReceivedResponse;
import io.github.ilrs.client.api.ApiRequest;
import io.github.ilrs.model.IlrsException;
import io.github.ilrs.model.InvalidDatasetException;
import io.github.ilrs.model.InvalidValueException;
import io.github.ilrs.model.dataset.DatasetDocument;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.Event;
import io.github.ilrs.model.evidence.LandingSite;
import io.github.ilrs.model.evidence.SourceId;
import io.github.ilrs.model.partnership.CellId;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.MissionId;
import io.github.ilrs.model.programme.OrganizationId;
import io.github.ilrs.model.response.Listing;
import io.github.ilrs.model.time.PartialDate;
import io.github.ilrs.model.time.YearRange;
import io.github.ilrs.server.IlrsServer;
import io.github.ilrs.server.RoutedRequest;
import io.github.ilrs.server.ServerOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What reads the input of others, and so may throw nothing but the exceptions that it documents.
 */
public enum FuzzTarget {
  /** The text of a dataset. */
  TEXT {
    @Override
    public void read(byte[] input) {
      try {
        DatasetText.read(Map.of("fuzz.txt", utf8(input)));
      } catch (InvalidDatasetException e) {
        requireOneLineEach(e);
      }
    }
  },

  /** The JSON of a dataset; what is accepted can be used, and is written as it was read. */
  JSON {
    @Override
    public void read(byte[] input) {
      Dataset dataset;
      try {
        dataset = Dataset.read(input);
      } catch (InvalidDatasetException e) {
        requireOneLineEach(e);
        return;
      }
      dataset.asOf(Dataset.FIRST_DAY).opportunities();
      dataset.today().missions();
      DatasetDocument again = Dataset.read(dataset.canonicalJson()).document();
      require(again.equals(dataset.document()), "it is not written as it was read");
    }
  },

  /** A date. */
  PARTIAL_DATE {
    @Override
    public void read(byte[] input) {
      same(utf8(input), PartialDate::parse);
      try {
        PartialDate date = PartialDate.parse(utf8(input));
        require(!date.latest().isBefore(date.earliest()), "it ends before it begins");
      } catch (InvalidValueException e) {
        // Documented.
      }
    }
  },

  /** Ids, and the other values that are written as text. */
  IDS {
    @Override
    public void read(byte[] input) {
      String text = utf8(input);
      for (Function<String, ?> parser :
          List.<Function<String, ?>>of(
              MissionId::parse,
              CellId::parse,
              SourceId::parse,
              OrganizationId::parse,
              YearRange::parse,
              Event::parse,
              LandingSite::parse)) {
        same(text, parser);
      }
    }
  },

  /** A path and a query, after the decoding of HTTP. */
  QUERY {
    @Override
    public void read(byte[] input) {
      String[] target = new String(input, StandardCharsets.ISO_8859_1).split("\\?", 2);
      RoutedRequest.get(target[0], target.length == 2 ? target[1] : "");
    }
  },

  /** The bytes of a connection. */
  REQUEST {
    @Override
    public void read(byte[] input) {
      String response = RunningServer.responseTo(input);
      // Vert.x itself responds to other versions of HTTP, with the version of the request.
      Matcher status = STATUS_LINE.matcher(response);
      require(response.isEmpty() || status.lookingAt(), "it is not HTTP: " + response);
      require(
          response.isEmpty() || !status.group(1).equals("500"), "the server failed: " + response);
    }
  },

  /**
   * A response: a number that selects the request, the status, headers, an empty line, the body.
   */
  RESPONSE {
    @Override
    public void read(byte[] input) {
      int request = 0;
      int status = 200;
      Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      int from = 0;
      for (int line = 0; from < input.length; line++) {
        int end = from;
        while (end < input.length && input[end] != '\n') {
          end++;
        }
        String text = new String(input, from, end - from, StandardCharsets.ISO_8859_1);
        from = Math.min(end + 1, input.length);
        if (text.isEmpty()) {
          break;
        } else if (line == 0) {
          request = text.charAt(0) % REQUESTS.size();
          status = text.matches(". [1-5][0-9][0-9]") ? Integer.parseInt(text.substring(2)) : 200;
        } else {
          String[] header = text.split(":", 2);
          if (header[0].matches("[A-Za-z-]+") && header.length == 2) {
            headers
                .computeIfAbsent(header[0].strip(), name -> new ArrayList<>())
                .add(header[1].strip());
          }
        }
      }
      try {
        ReceivedResponse.read(
            REQUESTS.get(request), status, headers, Arrays.copyOfRange(input, from, input.length));
      } catch (IlrsException e) {
        require(e.getMessage() != null, "it has no message");
      }
    }
  };

  private static final Pattern STATUS_LINE = Pattern.compile("\\S+/[0-9]+\\.[0-9]+ ([0-9]{3}) ");

  private static final List<ApiRequest<?>> REQUESTS =
      List.of(
          new ApiRequest<Mission>("getMission", "/v1/missions/CE-7?asOf=2026-11-21", Mission.class),
          new ApiRequest<Opportunity>(
              "getOpportunity", "/v1/opportunities/CE-7/A", Opportunity.class),
          new ApiRequest<Listing<Change>>(
              "listChanges", "/v1/changes", new TypeReference<Listing<Change>>() {}.getType()));

  /**
   * Reads an input.
   *
   * @throws RuntimeException if the code that is tested throws what it does not document
   */
  public abstract void read(byte[] input);

  private static String utf8(byte[] input) {
    return new String(input, StandardCharsets.UTF_8);
  }

  /** Text is refused as documented, or gives a value whose text gives an equal value. */
  private static void same(String text, Function<String, ?> parser) {
    Object value;
    try {
      value = parser.apply(text);
    } catch (InvalidValueException e) {
      return;
    }
    require(parser.apply(value.toString()).equals(value), value + " is not equal to itself");
  }

  private static void requireOneLineEach(InvalidDatasetException refusal) {
    require(!refusal.violations().isEmpty(), "there is no violation");
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalStateException(otherwise);
    }
  }

  /** A server on a free port, until the JVM exits. */
  private static final class RunningServer {
    static final IlrsServer SERVER =
        IlrsServer.start(
            ServerOptions.builder()
                .port(0)
                .clock(Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC))
                .build());

    /** Sends bytes and the end of the connection; returns the beginning of what comes back. */
    static String responseTo(byte[] bytes) {
      try (Socket socket = new Socket(SERVER.uri().getHost(), SERVER.uri().getPort())) {
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(bytes);
        socket.shutdownOutput();
        InputStream in = socket.getInputStream();
        return new String(in.readNBytes(64), StandardCharsets.ISO_8859_1);
      } catch (SocketException e) {
        return ""; // closed by the server before all was sent
      } catch (IOException e) {
        throw new IllegalStateException("No response, and no end of the connection", e);
      }
    }
  }
}
