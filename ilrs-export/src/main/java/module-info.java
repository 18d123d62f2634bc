/** Writes the contents of a catalog to CSV, iCalendar and Atom files. */
module io.github.ilrs.export {
  requires com.fasterxml.jackson.databind;
  requires transitive io.github.ilrs.catalog;
  requires static transitive org.jspecify;
  requires de.siegmar.fastcsv;
  requires java.xml;

  exports io.github.ilrs.export;
}
