/** A client of an ILRS server. */
module io.github.ilrs.client {
  requires com.fasterxml.jackson.databind;
  requires transitive io.github.ilrs.catalog;
  requires transitive io.github.ilrs.model;
  requires transitive java.net.http;

  exports io.github.ilrs.client;
  exports io.github.ilrs.client.api;
}
