/**
 * The catalog of a server elsewhere: asked over HTTP ({@link io.github.ilrs.client.IlrsClient}), or
 * fetched whole and kept up to date ({@link io.github.ilrs.client.SyncedDataset}).
 */
@NullMarked
package io.github.ilrs.client;

import org.jspecify.annotations.NullMarked;
