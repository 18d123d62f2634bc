package consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** Spring Boot's mapper, as it is. */
@EnableAutoConfiguration
public class Application {
  public static void main(String[] args) throws Exception {
    try (var context = SpringApplication.run(Application.class, args)) {
      Questions.ask(Questions.json(context.getBean(ObjectMapper.class)));
    }
  }
}
