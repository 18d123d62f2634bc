/** What a catalog says, as files to take away. */
@SuppressWarnings("requires-automatic") // the library that writes calendars
module io.github.ilrs.export {
  requires transitive io.github.ilrs.catalog;
  requires static transitive org.jspecify;
  requires de.siegmar.fastcsv;
  requires net.sf.biweekly;

  exports io.github.ilrs.export;
}
