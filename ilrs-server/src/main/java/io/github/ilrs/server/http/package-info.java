/** Where HTTP ends: its rules, its limits, and how a finished answer goes out as bytes. */
@NullMarked
package io.github.ilrs.server.http;

import org.jspecify.annotations.NullMarked;
