package io.github.ilrs.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ilrs.catalog.Dataset;
import io.github.ilrs.model.json.IlrsJson;

/**
 * Describes the dataset for search engines, as a schema.org {@code Dataset} in JSON-LD. Its
 * addresses are relative to the page, since the server does not know its public address.
 */
final class DatasetDescription {
  private DatasetDescription() {}

  /** Returns the description as JSON that can be embedded in HTML. */
  static String of(Dataset dataset) {
    ObjectNode json = IlrsJson.mapper().createObjectNode();
    json.put("@context", "https://schema.org");
    json.put("@type", "Dataset");
    json.put("name", dataset.document().programme().name() + ": what a partner can still join");
    json.put("alternateName", "ILRS");
    json.put(
        "description",
        "What a partner can still join on the International Lunar Research Station, on which"
            + " mission, in what role, until when and whom to contact, with the source of every"
            + " fact and its history since "
            + Dataset.FIRST_DAY
            + ".");
    json.put("url", "/");
    json.put("version", dataset.dataVersion());
    dataset
        .document()
        .licence()
        .ifPresent(id -> json.put("license", "https://spdx.org/licenses/" + id));
    json.put("dateModified", dataset.dataDate().toString());
    json.put("temporalCoverage", Dataset.FIRST_DAY + "/..");
    json.putObject("spatialCoverage").put("@type", "Place").put("name", "Moon");
    json.put("isAccessibleForFree", true);
    json.putObject("creator").put("@type", "Organization").put("name", "ilrs");
    json.putArray("keywords")
        .add("International Lunar Research Station")
        .add("Moon")
        .add("space missions")
        .add("international cooperation");
    distribution(json, "/v1/dataset", "application/json");
    distribution(json, "/v1/opportunities.csv", "text/csv");
    distribution(json, "/v1/roadmap.ics", "text/calendar");
    distribution(json, "/v1/changes.atom", "application/atom+xml");
    return json.toString().replace("<", "\\u003c");
  }

  private static void distribution(ObjectNode json, String path, String mediaType) {
    json.withArray("distribution")
        .addObject()
        .put("@type", "DataDownload")
        .put("contentUrl", path)
        .put("encodingFormat", mediaType);
  }
}
