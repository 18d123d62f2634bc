/** The contract {@code openapi.yaml}: operations, paths, parameters and their value schemas. */
@NullMarked
package io.github.ilrs.server.contract;

import org.jspecify.annotations.NullMarked;
