import io.github.ilrs.model.IlrsJson;
import io.github.ilrs.model.evidence.Citation;
import io.github.ilrs.model.evidence.SourceId;

public class RoundTrip {
  public static void main(String[] args) throws Exception {
    Citation citation = Citation.of(SourceId.parse("guide"), "Table 1");
    String json = IlrsJson.mapper().writeValueAsString(citation);
    System.out.println(json);
    if (!IlrsJson.mapper().readValue(json, Citation.class).equals(citation)) {
      throw new AssertionError("the citation was not read back unchanged");
    }
  }
}
