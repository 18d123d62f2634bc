package consumer;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ilrs.server.IlrsServer;
import io.github.ilrs.server.ServerOptions;

/** All modules on one class path; the server is embedded. */
public class Embedded {
  public static void main(String[] args) throws Exception {
    try (IlrsServer server = IlrsServer.start(ServerOptions.builder().port(0).build())) {
      Questions.ask(Questions.json(JsonMapper.builder().findAndAddModules().build()), server.uri());
    }
  }
}
