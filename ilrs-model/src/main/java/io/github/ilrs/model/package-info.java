/** Exceptions, vocabularies and the JSON form that all value types share. */
@NullMarked
package io.github.ilrs.model;

import org.jspecify.annotations.NullMarked;
