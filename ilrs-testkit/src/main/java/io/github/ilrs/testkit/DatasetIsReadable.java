package io.github.ilrs.testkit;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.MethodLifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import net.jqwik.api.lifecycle.Store;

/** Skips the properties of a dataset that cannot be read, except the one that reports the error. */
final class DatasetIsReadable implements SkipExecutionHook {
  private static final String REPORTER = "theDatasetIsReadable";

  DatasetIsReadable() {}

  @Override
  public SkipResult shouldBeSkipped(LifecycleContext context) {
    if (context instanceof MethodLifecycleContext method
        && !method.targetMethod().getName().equals(REPORTER)
        && !isReadable(method.containerClass(), context)) {
      return SkipResult.skip("The dataset is not readable, see " + REPORTER);
    }
    return SkipResult.doNotSkip();
  }

  private static boolean isReadable(Class<?> type, LifecycleContext context) {
    return Store.getOrCreate(type, Lifespan.RUN, () -> read(type, context)).get();
  }

  private static boolean read(Class<?> type, LifecycleContext context) {
    try {
      context.newInstance(type.asSubclass(DatasetProperties.class)).dataset();
      return true;
    } catch (RuntimeException | LinkageError e) {
      return false; // theDatasetIsReadable reports it
    }
  }
}
