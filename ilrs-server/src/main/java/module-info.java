/** An HTTP server that implements the contract {@code openapi.yaml} with a dataset. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module io.github.ilrs.server {
  requires com.fasterxml.jackson.databind;
  requires transitive io.github.ilrs.catalog;
  requires static transitive org.jspecify;
  requires static com.fasterxml.jackson.dataformat.yaml;
  requires info.picocli;
  requires io.github.ilrs.export;
  requires io.netty.buffer;
  requires io.netty.codec;
  requires io.netty.codec.http;
  requires io.prometheus.metrics.core;
  requires io.prometheus.writer.text;
  requires io.prometheus.metrics.instrumentation.jvm;
  requires io.prometheus.metrics.model;
  requires io.vertx.core;
  requires java.logging;

  exports io.github.ilrs.server;
  exports io.github.ilrs.server.access;

  opens io.github.ilrs.server to
      info.picocli;
}
