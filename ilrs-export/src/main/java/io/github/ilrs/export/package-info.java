/**
 * What a {@link io.github.ilrs.catalog.Catalog} says, as files to take away: a {@link
 * io.github.ilrs.export.CsvTable} for every list, and the {@link
 * io.github.ilrs.export.RoadmapCalendar}.
 */
@NullMarked
package io.github.ilrs.export;

import org.jspecify.annotations.NullMarked;
