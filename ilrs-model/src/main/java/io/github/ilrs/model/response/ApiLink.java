package io.github.ilrs.model.response;

import io.github.ilrs.model.internal.ValueStyle;

/**
 * A link to a resource in another format.
 *
 * @param href the path, or a URI template
 * @param type the media type
 */
@ValueStyle
public record ApiLink(String href, String type) {}
