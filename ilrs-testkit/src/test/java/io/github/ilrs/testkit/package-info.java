/** The testkit held to its own word, and the canonical dataset held to the contract. */
@NullMarked
package io.github.ilrs.testkit;

import org.jspecify.annotations.NullMarked;
