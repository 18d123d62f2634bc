package consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ilrs.catalog.Catalog;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.catalog.OpportunityQuery;
import io.github.ilrs.client.IlrsClient;
import io.github.ilrs.export.CsvTable;
import io.github.ilrs.model.evidence.Change;
import io.github.ilrs.model.evidence.Discrepancy;
import io.github.ilrs.model.evidence.Source;
import io.github.ilrs.model.partnership.Call;
import io.github.ilrs.model.partnership.Opportunity;
import io.github.ilrs.model.partnership.Participant;
import io.github.ilrs.model.partnership.Payload;
import io.github.ilrs.model.programme.Mission;
import io.github.ilrs.model.programme.PhasePlan;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/** What every consumer asks: a query, JSON both ways, a server, a CSV table. All must print the same digest. */
public final class Questions {
  /** JSON as the consumer writes and reads it. */
  public interface Json {
    String write(Object value) throws Exception;

    Object read(String json, Class<?> type) throws Exception;
  }

  private static final LocalDate DAY = LocalDate.of(2023, 11, 1);
  private static final JsonMapper TREES = new JsonMapper();

  private Questions() {}

  /** Asks with a plain mapper of Jackson 2. */
  public static void main(String[] args) throws Exception {
    ask(json(JsonMapper.builder().findAndAddModules().build()));
  }

  public static Json json(com.fasterxml.jackson.databind.ObjectMapper mapper) {
    return new Json() {
      @Override
      public String write(Object value) throws Exception {
        return mapper.writeValueAsString(value);
      }

      @Override
      public Object read(String json, Class<?> type) throws Exception {
        return mapper.readValue(json, type);
      }
    };
  }

  /** Asks the server whose address is in the environment. */
  public static void ask(Json json) throws Exception {
    ask(json, URI.create(System.getenv("ILRS_SERVER")));
  }

  public static void ask(Json json, URI server) throws Exception {
    StringBuilder answers = new StringBuilder();
    OpportunityQuery joinable = OpportunityQuery.all().joinable();
    Catalog embedded = Dataset.canonical().asOf(DAY);
    List<Opportunity> opportunities = embedded.find(joinable);
    opportunities.forEach(found -> answers.append(found.id()).append(found.rule()).append('\n'));

    String day = "?asOf=" + DAY;
    exchange(json, Opportunity.class, opportunities, server, "opportunities" + day + "&joinable=true", answers);
    exchange(json, Mission.class, embedded.missions(), server, "missions" + day, answers);
    exchange(json, Participant.class, embedded.participants(), server, "participants" + day, answers);
    exchange(json, Call.class, embedded.calls(), server, "calls" + day, answers);
    exchange(json, Payload.class, embedded.payloads(), server, "payloads" + day, answers);
    exchange(json, PhasePlan.class, embedded.phases(), server, "phases" + day, answers);
    exchange(json, Discrepancy.class, embedded.discrepancies(), server, "discrepancies" + day, answers);
    exchange(json, Source.class, embedded.sources(), server, "sources", answers);

    try (IlrsClient client = IlrsClient.of(server)) {
      require(client.asOf(DAY).find(joinable).equals(opportunities), "equal opportunities from a server", "");
      answers.append(client.programmeApi().listParticipants().join().total()).append('\n');
    }

    answers.append(CsvTable.OPPORTUNITIES.csv(DAY, opportunities));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(answers.toString().getBytes(StandardCharsets.UTF_8));
    System.out.println("digest " + HexFormat.of().formatHex(digest));
  }

  /** Writes each value, as the server does, and reads it again. */
  private static <T> void exchange(
      Json json, Class<T> type, List<T> values, URI server, String path, StringBuilder answers) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(server.resolve("/v1/" + path)).build();
    String response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    JsonNode items = TREES.readTree(response).path("items");
    require(!values.isEmpty() && items.size() == values.size(), values.size() + " items of " + path, response);
    for (int i = 0; i < values.size(); i++) {
      String text = json.write(values.get(i));
      require(TREES.readTree(text).equals(items.get(i)), items.get(i).toString(), text);
      require(json.read(text, type).equals(values.get(i)), "an equal " + type.getSimpleName(), text);
    }
    answers.append(items).append('\n');
  }

  private static void require(boolean valid, String what, String text) {
    if (!valid) {
      throw new AssertionError("expected " + what + "\nbut was " + text);
    }
  }
}
