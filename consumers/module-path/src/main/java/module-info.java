/** Asks from an image that jlink makes. */
module consumer {
  requires com.fasterxml.jackson.databind;
  requires io.github.ilrs.client;
  requires io.github.ilrs.export;
  requires java.net.http;
}
