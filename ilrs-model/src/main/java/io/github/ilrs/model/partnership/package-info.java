/** What a partner may join: categories, cells and opportunities, contacts. */
@NullMarked
package io.github.ilrs.model.partnership;

import org.jspecify.annotations.NullMarked;
