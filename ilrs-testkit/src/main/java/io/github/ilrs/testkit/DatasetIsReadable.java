package io.github.ilrs.testkit;

import net.jqwik.api.lifecycle.BeforeContainerHook;
import net.jqwik.api.lifecycle.ContainerLifecycleContext;

/** Fails a class of {@link DatasetProperties} as a whole if there is no dataset to test. */
final class DatasetIsReadable implements BeforeContainerHook {
  DatasetIsReadable() {}

  @Override
  public void beforeContainer(ContainerLifecycleContext context) {
    context
        .optionalContainerClass()
        .filter(DatasetProperties.class::isAssignableFrom)
        .map(type -> context.newInstance(type.asSubclass(DatasetProperties.class)))
        .ifPresent(DatasetProperties::dataset);
  }
}
