package io.github.ilrs.model.response;

import java.util.List;

/**
 * The resources that a server offers.
 *
 * @param resources every resource, in the order of the contract
 */
public record ApiIndex(List<ApiResource> resources) {
  /** Copies the list. */
  public ApiIndex {
    resources = List.copyOf(resources);
  }
}
