import io.github.ilrs.server.IlrsServer;
import io.github.ilrs.server.ServerOptions;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

public class Embedded {
  public static void main(String[] args) throws Exception {
    try (IlrsServer server = IlrsServer.start(ServerOptions.builder().port(0).build())) {
      HttpClient client = HttpClient.newHttpClient();
      for (String path : List.of("/v1/opportunities", "/v1/opportunities.csv", "/v1/roadmap.ics")) {
        var request = HttpRequest.newBuilder(server.uri().resolve(path)).build();
        var response = client.send(request, BodyHandlers.ofString());
        System.out.println(path + ": " + response.statusCode());
        if (response.statusCode() != 200) {
          throw new AssertionError(response.body());
        }
      }
    }
  }
}
