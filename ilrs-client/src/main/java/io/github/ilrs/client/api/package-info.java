/**
 * The operations of {@code openapi.yaml}, generated from it; each answers later with the model's
 * types.
 */
@NullMarked
package io.github.ilrs.client.api;

import org.jspecify.annotations.NullMarked;
