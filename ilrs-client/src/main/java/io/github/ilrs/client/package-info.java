/**
 * Catalogs from the dataset of a server, fetched when it is needed ({@link
 * io.github.ilrs.client.IlrsClient}) or refreshed in the background ({@link
 * io.github.ilrs.client.SyncedDataset}).
 */
@NullMarked
package io.github.ilrs.client;

import org.jspecify.annotations.NullMarked;
