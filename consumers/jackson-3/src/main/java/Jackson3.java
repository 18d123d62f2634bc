package consumer;

import tools.jackson.databind.ObjectMapper;

/** A plain mapper of Jackson 3. */
public class Jackson3 {
  public static void main(String[] args) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
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
