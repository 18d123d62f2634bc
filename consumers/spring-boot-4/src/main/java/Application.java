package consumer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** Spring Boot's mapper, as it is. */
@EnableAutoConfiguration
public class Application {
  public static void main(String[] args) throws Exception {
    try (var context = SpringApplication.run(Application.class, args)) {
      JsonMapper mapper = context.getBean(JsonMapper.class);
      Questions.ask(
          new Questions.Json() {
            @Override
            public String write(Object value) {
              return mapper.writeValueAsString(value);
            }

            @Override
            public Object read(String json, Class<?> type) {
              return mapper.readValue(json, type);
            }
          });
    }
  }
}
