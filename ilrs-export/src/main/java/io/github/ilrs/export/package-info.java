/**
 * Writes the contents of a {@link io.github.ilrs.catalog.Catalog} to files: a {@link
 * io.github.ilrs.export.CsvTable} for every list, and the {@link
 * io.github.ilrs.export.RoadmapCalendar}.
 */
@NullMarked
package io.github.ilrs.export;

import org.jspecify.annotations.NullMarked;
