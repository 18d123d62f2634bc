package io.github.ilrs.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.github.ilrs.model.json.IlrsJson;
import io.github.ilrs.server.contract.Contract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The API reference: the contract as an HTML document without scripts. */
final class ReferencePage {
  private static final String REF = "$ref";
  private static final String SCHEMAS = "#/components/schemas/";
  private static final ObjectWriter JSON = IlrsJson.mapper().writerWithDefaultPrettyPrinter();

  /** The number of lines after which an example is cut; its link leads to the whole response. */
  private static final int MAX_EXAMPLE_LINES = 60;

  private static final String START =
      """
      <h2 id="start">Start</h2>
      <p>Over HTTP, here from a server on your own computer; no key is needed
      (<a href="/v1/opportunities?category=D&amp;joinable=true">the same from this server</a>):</p>
      <pre tabindex="0" aria-label="Example with curl">curl "http://127.0.0.1:8080/v1/opportunities?category=D&amp;joinable=true"</pre>
      <p>In Java, without a server, with <code>io.github.ilrs:ilrs-catalog</code>:</p>
      <pre tabindex="0" aria-label="Example in Java">Catalog now = Dataset.canonical().today();
      for (Opportunity each : now.find(OpportunityQuery.all().category(Category.D).joinable())) {
        System.out.println(each.id() + " " + each.until() + " " + each.contacts());
      }</pre>
      <p>The same catalog from a server, with <code>io.github.ilrs:ilrs-client</code>:
      <code>IlrsClient.of(URI.create("http://127.0.0.1:8080")).today()</code>.</p>
      """;

  private final Contract contract;
  private final JsonNode document;

  ReferencePage(Contract contract) {
    this.contract = contract;
    this.document = contract.document();
  }

  /** Returns the document. */
  String html() {
    Map<String, List<Map.Entry<String, JsonNode>>> byTag =
        document
            .path("paths")
            .propertyStream()
            .map(path -> Map.entry(path.getKey(), path.getValue().path("get")))
            .collect(Collectors.groupingBy(entry -> entry.getValue().at("/tags/0").asText()));
    List<JsonNode> tags = document.path("tags").valueStream().toList();
    String contents = tags.stream().map(tag -> contents(tag, byTag)).collect(Collectors.joining());
    String operations =
        tags.stream().map(tag -> operations(tag, byTag)).collect(Collectors.joining());
    String schemas =
        document
            .at("/components/schemas")
            .propertyStream()
            .map(schema -> schema(schema.getKey(), schema.getValue()))
            .collect(Collectors.joining());
    return Html.document(
        "API reference",
        document.at("/info/summary").asText(),
        """
        <div class="columns">
        <nav class="contents" aria-label="Contents">
        <p><a href="#start">Start</a></p>
        <p><a href="#conventions">Conventions</a></p>
        %s<p><a href="#schemas">Schemas</a></p>
        </nav>
        <main>
        <h1>API reference <small>%s</small></h1>
        %s<h2 id="conventions">Conventions</h2>
        %s%s<h2 id="schemas">Schemas</h2>
        %s</main>
        </div>
        """
            .formatted(
                contents,
                Html.escaped(document.at("/info/version").asText()),
                START,
                Markdown.blocks(document.at("/info/description").asText()),
                operations,
                schemas));
  }

  private static String contents(
      JsonNode tag, Map<String, List<Map.Entry<String, JsonNode>>> byTag) {
    String name = tag.path("name").asText();
    return byTag.getOrDefault(name, List.of()).stream()
        .map(Map.Entry::getValue)
        .map(node -> "<li><a href=\"#%s\">%s</a></li>\n".formatted(id(node), summary(node)))
        .collect(
            Collectors.joining(
                "", "<p><a href=\"#tag-%1$s\">%1$s</a></p>\n<ul>\n".formatted(name), "</ul>\n"));
  }

  private String operations(JsonNode tag, Map<String, List<Map.Entry<String, JsonNode>>> byTag) {
    String name = tag.path("name").asText();
    return byTag.getOrDefault(name, List.of()).stream()
        .map(entry -> operation(entry.getKey(), entry.getValue()))
        .collect(
            Collectors.joining(
                "",
                "<h2 id=\"tag-%1$s\">%1$s</h2>\n<p>%2$s</p>\n"
                    .formatted(name, Markdown.inline(tag.path("description").asText())),
                ""));
  }

  private String operation(String path, JsonNode node) {
    return """
    <section class="card operation" id="%s">
    <h3>%s</h3>
    <p class="path"><code>GET %s</code></p>
    %s%s%s</section>
    """
        .formatted(
            id(node),
            summary(node),
            Html.escaped(path),
            Markdown.blocks(node.path("description").asText()),
            parameters(node.path("parameters")),
            responses(node));
  }

  private static String id(JsonNode operation) {
    return operation.path("operationId").asText();
  }

  private static String summary(JsonNode operation) {
    return Markdown.inline(operation.path("summary").asText());
  }

  private String parameters(JsonNode parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters
            .valueStream()
            .map(contract::resolved)
            .map(this::parameter)
            .collect(
                Collectors.joining(
                    "",
                    "<table class=\"plain fields\">\n<thead><tr><th>Parameter</th><th>Type</th>"
                        + "<th>Meaning</th></tr></thead>\n<tbody>\n",
                    "</tbody>\n</table>\n"));
  }

  private String parameter(JsonNode parameter) {
    String where = parameter.path("in").asText().equals("path") ? "in the path" : "";
    String example =
        parameter
            .path("example")
            .valueStream()
            .findFirst()
            .orElse(parameter.path("example"))
            .asText();
    return field(
        parameter.path("name").asText(),
        where,
        type(parameter.path("schema")),
        Markdown.inline(parameter.path("description").asText())
            + (example.isEmpty() ? "" : " Example: <code>" + Html.escaped(example) + "</code>."));
  }

  private static String field(String name, String note, String type, String meaning) {
    return "<tr><th scope=\"row\"><code>%s</code>%s</th><td>%s</td><td>%s</td></tr>\n"
        .formatted(
            Html.escaped(name),
            note.isEmpty() ? "" : " <small>" + note + "</small>",
            type,
            meaning);
  }

  private String responses(JsonNode operation) {
    JsonNode responses = operation.path("responses");
    Map.Entry<String, JsonNode> content =
        responses.at("/200/content").propertyStream().findFirst().orElseThrow();
    String errors =
        responses
            .propertyStream()
            .map(Map.Entry::getKey)
            .filter(status -> status.startsWith("4"))
            .collect(Collectors.joining(", "));
    return "<p>Response: %s %s, <code>%s</code>. <a href=\"/docs/problems\">Problems</a>: %s.</p>\n"
            .formatted(
                Markdown.inline(responses.at("/200/description").asText()),
                type(content.getValue().path("schema")),
                Html.escaped(content.getKey()),
                errors)
        + example(
            operation.path("x-request").asText(id(operation)), content.getValue().path("example"));
  }

  private static String example(String request, JsonNode example) {
    if (example.isMissingNode()) {
      return "";
    }
    List<String> lines = (example.isTextual() ? example.asText() : json(example)).lines().toList();
    boolean cut = lines.size() > MAX_EXAMPLE_LINES;
    return """
    <details><summary>Example</summary>
    <p><a href="%1$s">GET %1$s</a>%2$s</p>
    <pre>%3$s</pre>
    </details>
    """
        .formatted(
            Html.escaped(request),
            cut ? ", the first %d of %d lines".formatted(MAX_EXAMPLE_LINES, lines.size()) : "",
            Html.escaped(
                lines.stream().limit(MAX_EXAMPLE_LINES).collect(Collectors.joining("\n"))));
  }

  private static String json(JsonNode value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("An example cannot be written as JSON", e);
    }
  }

  private String schema(String name, JsonNode schema) {
    Set<String> required =
        schema.path("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    String fields =
        schema
            .path("properties")
            .propertyStream()
            .map(
                property ->
                    field(
                        property.getKey(),
                        required.contains(property.getKey()) ? "always" : "",
                        type(property.getValue()),
                        Markdown.inline(property.getValue().path("description").asText())))
            .collect(Collectors.joining());
    return """
    <section class="card" id="schema-%1$s">
    <h3>%1$s</h3>
    %2$s%3$s%4$s</section>
    """
        .formatted(
            Html.escaped(name),
            Markdown.blocks(schema.path("description").asText()),
            fields.isEmpty()
                ? ""
                : "<table class=\"plain fields\">\n<thead><tr><th>Field</th><th>Type</th>"
                    + "<th>Meaning</th></tr></thead>\n<tbody>\n"
                    + fields
                    + "</tbody>\n</table>\n",
            schema.has("pattern")
                ? "<p>Pattern: <code>"
                    + Html.escaped(schema.path("pattern").asText())
                    + "</code></p>\n"
                : "");
  }

  /** Returns the type of a schema, with links to the schemas that it names. */
  private static String type(JsonNode schema) {
    if (schema.path("type").asText().equals("array")) {
      return "list of " + type(schema.path("items"));
    }
    Optional<String> named =
        Stream.of(schema, schema.path("x-terms"), schema.path("x-form"))
            .map(node -> node.path(REF).asText())
            .filter(reference -> reference.startsWith(SCHEMAS))
            .map(reference -> reference.substring(SCHEMAS.length()))
            .findFirst();
    return named
        .map(name -> "<a href=\"#schema-%1$s\">%1$s</a>".formatted(Html.escaped(name)))
        .orElse(Html.escaped(schema.path("type").asText("any value")));
  }
}
