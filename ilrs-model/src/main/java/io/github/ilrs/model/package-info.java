/** What all value types share: vocabularies, the error for a wrong value, the JSON form. */
@NullMarked
package io.github.ilrs.model;

import org.jspecify.annotations.NullMarked;
