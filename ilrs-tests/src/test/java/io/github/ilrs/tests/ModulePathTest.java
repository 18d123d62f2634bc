package io.github.ilrs.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ilrs.catalog.Dataset;
import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The library runs as named modules; all other tests have it on the class path. */
class ModulePathTest {
  @Test
  void asNamedModulesTheLibraryWritesAndReadsTheSameDataset() throws Exception {
    ModuleFinder libraries =
        ModuleFinder.of(
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.matches(".*(ilrs-(model|catalog)|jackson|jspecify).*"))
                .map(Path::of)
                .toArray(Path[]::new));
    Configuration configuration =
        ModuleLayer.boot()
            .configuration()
            .resolve(libraries, ModuleFinder.of(), Set.of("io.github.ilrs.catalog"));
    Class<?> dataset =
        ModuleLayer.boot()
            .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader())
            .findLoader("io.github.ilrs.catalog")
            .loadClass(Dataset.class.getName());

    assertTrue(dataset.getModule().isNamed());
    byte[] json =
        (byte[])
            dataset.getMethod("canonicalJson").invoke(dataset.getMethod("canonical").invoke(null));
    Object read = dataset.getMethod("read", byte[].class).invoke(null, (Object) json);
    assertArrayEquals(
        Dataset.canonical().canonicalJson(),
        (byte[]) dataset.getMethod("canonicalJson").invoke(read));
  }
}
