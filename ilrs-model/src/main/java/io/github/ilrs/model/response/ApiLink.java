package io.github.ilrs.model.response;

/**
 * A link to a resource in another format.
 *
 * @param href the path, or a URI template
 * @param type the media type
 */
public record ApiLink(String href, String type) {}
