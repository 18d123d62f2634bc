/** Cooperation with partners: categories, cells, opportunities, calls, participants, contacts. */
@NullMarked
package io.github.ilrs.model.partnership;

import org.jspecify.annotations.NullMarked;
