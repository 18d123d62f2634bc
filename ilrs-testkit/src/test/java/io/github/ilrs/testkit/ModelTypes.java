package io.github.ilrs.testkit;

import io.github.ilrs.model.Term;
import io.github.ilrs.model.Violation;
import io.github.ilrs.model.evidence.Cited;
import io.github.ilrs.model.json.IlrsJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The types that ilrs-model offers to everybody, as its module declares and its classes show. */
final class ModelTypes {
  /** What is no value: what values have in common, and what only works on them. */
  private static final Set<Class<?>> NOT_VALUES = Set.of(Cited.class, Term.class, Violation.class);

  private ModelTypes() {}

  /** Every public type of an exported package whose instances are values. */
  static List<Class<?>> values() {
    ModuleReference model = model();
    Set<String> exported =
        model.descriptor().exports().stream()
            .filter(exports -> !exports.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    return classes(model).stream()
        .filter(type -> exported.contains(type.getPackageName()))
        .filter(type -> Modifier.isPublic(type.getModifiers()))
        .filter(type -> !Throwable.class.isAssignableFrom(type))
        .filter(type -> !NOT_VALUES.contains(type))
        .toList();
  }

  private static ModuleReference model() {
    try {
      Path jarOrFolder =
          Path.of(IlrsJson.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return ModuleFinder.of(jarOrFolder).findAll().iterator().next();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("ilrs-model is nowhere to be found", e);
    }
  }

  private static List<Class<?>> classes(ModuleReference module) {
    try (ModuleReader reader = module.open()) {
      return reader
          .list()
          .filter(name -> name.startsWith("io/") && name.endsWith(".class"))
          .filter(name -> !name.contains("$") && !name.contains("-info"))
          .sorted()
          .<Class<?>>map(ModelTypes::load)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name.replace(".class", "").replace('/', '.'));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
