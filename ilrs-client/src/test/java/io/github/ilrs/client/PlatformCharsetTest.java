package io.github.ilrs.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ilrs.model.programme.NamedMission;
import io.github.ilrs.model.response.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Responses are read as UTF-8 whatever the platform's charset is. Only a JVM of its own can have
 * another one.
 */
class PlatformCharsetTest {
  private static final String MISSION =
      """
      {"id":"CE-7","name":"嫦娥七号","series":"chang-e","leads":[],"phase":"reconnaissance","status":"planned",\
      "citations":[{"source":"guide-2021","locator":"Table 1"}]}""";

  private static final String PROBLEM =
      """
      {"type":"about:blank","title":"月球","status":400,"code":"invalid-parameter","violations":[]}""";

  /** Runs in a JVM of its own: prints its charset and what it read, in ASCII. */
  static final class Reader {
    public static void main(String... uris) throws Exception {
      System.out.println(Charset.defaultCharset());
      for (String uri : uris) {
        String read;
        try (IlrsClient client = IlrsClient.of(URI.create(uri))) {
          read = HttpTransport.await(client.missionsApi().getMission(NamedMission.CE_7)).name();
        } catch (BadRequestException e) {
          read = e.problem().orElseThrow().title();
        }
        System.out.println(escaped(read));
      }
    }
  }

  private static String escaped(String text) {
    return text.chars().mapToObj("%04x"::formatted).collect(Collectors.joining(" "));
  }

  @Test
  void chineseTextSurvivesInResponsesAndProblemsUnderLatin1() throws Exception {
    try (CannedServer response = CannedServer.respondingWith(MISSION);
        CannedServer problem =
            CannedServer.respondingWith(
                400, CannedServer.utf8(PROBLEM), "Content-Type", Problem.MEDIA_TYPE)) {
      assertEquals(
          List.of("ISO-8859-1", escaped("嫦娥七号"), escaped("月球")),
          readUnderLatin1(response.uri(), problem.uri()));
    }
  }

  private static List<String> readUnderLatin1(URI response, URI problem)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName(),
                response.toString(),
                problem.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertEquals(0, process.waitFor(), printed);
    return printed.lines().toList();
  }
}
