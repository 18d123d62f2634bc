/** The contract {@code openapi.yaml}: its operations, and the validation of requests against it. */
@NullMarked
package io.github.ilrs.server.contract;

import org.jspecify.annotations.NullMarked;
