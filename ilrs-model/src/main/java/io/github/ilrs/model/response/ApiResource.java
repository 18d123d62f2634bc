package io.github.ilrs.model.response;

import io.github.ilrs.model.internal.ValueStyle;
import java.util.List;

/**
 * A resource that a server offers.
 *
 * @param href the path, or a URI template with the ids in braces, such as {@code
 *     /v1/missions/{mission}}
 * @param title the title
 * @param alternates the same content in other formats
 */
@ValueStyle
public record ApiResource(String href, String title, List<ApiLink> alternates) {
  /** Copies the list. */
  public ApiResource {
    alternates = List.copyOf(alternates);
  }
}
