package consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Inject;

/** The mapper of Quarkus, as it is. */
@QuarkusMain
public class Application implements QuarkusApplication {
  @Inject ObjectMapper mapper;

  @Override
  public int run(String... args) throws Exception {
    Questions.ask(Questions.json(mapper));
    return 0;
  }
}
