/** What the programme is: phases, missions, facilities, objectives, organizations. */
@NullMarked
package io.github.ilrs.model.programme;

import org.jspecify.annotations.NullMarked;
