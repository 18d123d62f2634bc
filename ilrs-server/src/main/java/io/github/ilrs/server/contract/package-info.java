/** What {@code openapi.yaml} lets a client ask: operations, paths, parameters and their values. */
@NullMarked
package io.github.ilrs.server.contract;

import org.jspecify.annotations.NullMarked;
