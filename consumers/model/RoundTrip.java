import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.SourceId;

public class RoundTrip {
  public static void main(String[] args) throws Exception {
    JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
    Citation citation = new Citation(SourceId.parse("guide"), "Table 1");
    String json = mapper.writeValueAsString(citation);
    System.out.println(json);
    if (!mapper.readValue(json, Citation.class).equals(citation)) {
      throw new AssertionError("a citation does not survive a round trip through JSON");
    }
  }
}
