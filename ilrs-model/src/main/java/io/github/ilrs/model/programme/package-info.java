/** The programme: phases, missions, facilities, objectives, organizations, sites. */
@NullMarked
package io.github.ilrs.model.programme;

import org.jspecify.annotations.NullMarked;
