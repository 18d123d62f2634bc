import io.github.ilrs.server.IlrsServer;
import io.github.ilrs.server.ServerOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

public class Embedded {
  public static void main(String[] args) throws Exception {
    try (IlrsServer server = IlrsServer.start(ServerOptions.defaults().withPort(0))) {
      for (String path : new String[] {"/v1/opportunities", "/v1/opportunities.csv", "/v1/roadmap.ics"}) {
        URI uri = server.uri().resolve(path);
        var response = HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        System.out.println(path + ": " + response.statusCode() + ", " + response.body().length() + " characters");
        if (response.statusCode() != 200) {
          throw new AssertionError(response.body());
        }
      }
    }
  }
}
