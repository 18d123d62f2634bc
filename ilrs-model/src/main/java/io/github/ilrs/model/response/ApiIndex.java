package io.github.ilrs.model.response;

import io.github.ilrs.model.internal.ValueStyle;
import java.util.List;

/**
 * The resources that a server offers.
 *
 * @param resources every resource, in the order of the contract
 */
@ValueStyle
public record ApiIndex(List<ApiResource> resources) {
  /** Copies the list. */
  public ApiIndex {
    resources = List.copyOf(resources);
  }
}
