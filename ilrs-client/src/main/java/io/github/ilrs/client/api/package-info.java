/**
 * The operations of {@code openapi.yaml}, generated from it. They are asynchronous and return the
 * types of the model.
 */
@NullMarked
package io.github.ilrs.client.api;

import org.jspecify.annotations.NullMarked;
